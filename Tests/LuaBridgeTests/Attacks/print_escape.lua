-- attack: clears the screen and forges a line of the host
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    print("\27[2J\27[Hbylaw: decided\r\n\0\155\226\128\174")
    return due(0)
  end,
}
