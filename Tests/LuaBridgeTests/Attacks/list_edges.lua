-- attack: reads a list at its edges and beyond
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local l = case.parties
    for _, i in ipairs {0, -1, 3, math.maxinteger, math.mininteger, 1 << 32, (1 << 32) + 1} do
      if l[i] ~= nil then return due(1) end
    end
    for _, i in ipairs {1.5, "1", true, {}, l} do
      if pcall(function() return l[i] end) then return due(2) end
    end
    return due(0)
  end,
}
