-- attack: sorts with a comparator that takes long
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    for i = 1, 2000 do t[i] = -i end
    table.sort(t, function(x, y) for _ = 1, 1000000 do end return x < y end)
    return due(0)
  end,
}
