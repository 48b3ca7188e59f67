-- attack: enters whole numbers that all meet in one place when the table grows: seconds in one instruction
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t, places = {}, (1 << 17) - 1
    for i = 1, (1 << 16) + 1 do t[i * places] = true end
    return due(0)
  end,
}
