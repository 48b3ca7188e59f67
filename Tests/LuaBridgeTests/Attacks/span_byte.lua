-- attack: asks for the bytes of a text of a million characters at once
-- expect: refused string slice too long
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(select("#", ("x"):rep(1040000):byte(1, -1)))
  end,
}
