-- attack: puts control characters and invalid UTF-8 into a reason
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(1):because("a\27[2J", "\0\255\27]0;x\7")
  end,
}
