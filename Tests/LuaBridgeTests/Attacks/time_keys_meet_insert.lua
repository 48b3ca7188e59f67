-- attack: lets a function of the library enter the key at which the table grows
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t, places = {}, (1 << 17) - 1
    for i = 1, 1 << 16 do t[i * places] = true end
    table.move({1}, 1, 1, ((1 << 16) + 1) * places, t)
    return due(0)
  end,
}
