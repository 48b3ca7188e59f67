-- attack: sorts with a comparator that always says yes
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    for i = 1, 1000 do t[i] = i end
    table.sort(t, function() return true end)
    return due(0)
  end,
}
