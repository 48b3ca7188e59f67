-- attack: uses a pattern deeper than the matcher allows
-- expect: refused pattern too complex
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due((("a"):rep(300)):find(("a?"):rep(250)))
  end,
}
