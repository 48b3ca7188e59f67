-- attack: opens more captures than there may be
-- expect: refused too many captures
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due((("a"):rep(40)):find(("(a)"):rep(40)))
  end,
}
