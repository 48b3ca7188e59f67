-- attack: makes math.maxinteger small
-- expect: refused read-only
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    math.maxinteger = 1
    return due(0)
  end,
}
