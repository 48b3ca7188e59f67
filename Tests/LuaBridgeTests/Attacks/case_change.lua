-- attack: changes the case
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    case.collected = 0
    return due(0)
  end,
}
