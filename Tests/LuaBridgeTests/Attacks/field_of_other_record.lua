-- attack: reads from the case a field that only its parties have
-- expect: refused has no field
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(case.role)
  end,
}
