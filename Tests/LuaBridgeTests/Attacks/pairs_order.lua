-- attack: decides by the order in which pairs gives the keys
-- expect: decided 9
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    for i = 1, 26 do t[string.char(123 - i)] = i end
    t[3], t[1], t[2.5], t[true] = 1, 1, 1, 1
    local s = {}
    for k in pairs(t) do s[#s + 1] = tostring(k) end
    assert(table.concat(s) == "12.53abcdefghijklmnopqrstuvwxyztrue")
    return due(9)
  end,
}
