-- attack: writes into a library with table.move
-- expect: refused read-only
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.move({1, 2}, 1, 2, 1, math)
    return due(0)
  end,
}
