-- attack: returns infinity as the fee
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(math.huge)
  end,
}
