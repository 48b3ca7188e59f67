-- attack: keeps many different strings
-- expect: stopped memory|time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t, i = {}, 0
    while true do i = i + 1 t["k" .. i .. ("x"):rep(200)] = i end
  end,
}
