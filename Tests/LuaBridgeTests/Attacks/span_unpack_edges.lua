-- attack: unpacks from the least to the greatest integer
-- expect: refused too many results to unpack
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(select("#", table.unpack({}, math.mininteger, math.maxinteger)))
  end,
}
