-- attack: raises a text with terminal codes
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    error("\27[2Jbylaw: decided\r\n", 0)
  end,
}
