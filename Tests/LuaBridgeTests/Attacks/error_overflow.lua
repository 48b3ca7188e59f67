-- attack: overflows the stack while it reports that the stack overflowed
-- expect: stopped memory|time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f() return f() + 1 end
    for i = 1, 5 do xpcall(f, function() return f() end) end
    return due(0)
  end,
}
