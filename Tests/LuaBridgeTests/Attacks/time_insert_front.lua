-- attack: inserts before all others, for ever
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    for i = 1, 100000 do t[i] = i end
    while true do table.insert(t, 1, 0) table.remove(t, 1) end
  end,
}
