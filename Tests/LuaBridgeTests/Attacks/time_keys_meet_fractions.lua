-- attack: the same with fractions
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    for i = 0, 40000 do t[(1 + i * 0x1p-51) * 0x1p-8] = true end
    return due(0)
  end,
}
