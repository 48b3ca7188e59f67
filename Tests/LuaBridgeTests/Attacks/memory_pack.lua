-- attack: packs and unpacks ever more values
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {1}
    while true do t = table.pack(table.unpack(t), table.unpack(t)) for i = 1, #t do t[#t + 1] = i end end
  end,
}
