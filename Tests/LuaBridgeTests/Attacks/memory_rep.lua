-- attack: asks for a string of two gigabytes
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("x"):rep(2000000000)
    return due(#s)
  end,
}
