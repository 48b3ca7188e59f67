-- attack: moves a span whose ends are the least and the greatest integer
-- expect: refused too many elements to move
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.move({}, math.mininteger, math.maxinteger, 1)
    return due(0)
  end,
}
