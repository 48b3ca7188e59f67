-- attack: traverses a large table for ever
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    for i = 1, 20000 do t["k" .. i] = i end
    while true do for k in pairs(t) do t[k] = 1 end end
  end,
}
