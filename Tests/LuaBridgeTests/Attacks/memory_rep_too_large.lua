-- attack: asks for a string of 2^40 bytes
-- expect: refused resulting string too large
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(#("x"):rep(1 << 40))
  end,
}
