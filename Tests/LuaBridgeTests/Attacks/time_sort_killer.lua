-- attack: sorts long common-prefix strings again and again
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local p, t = ("x"):rep(10000), {}
    for i = 1, 100 do t[i] = p .. (i * 7919 % 101) end
    while true do table.sort(t, function(x, y) return x > y end) end
  end,
}
