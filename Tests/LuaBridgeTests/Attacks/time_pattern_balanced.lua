-- attack: looks for a balanced pair that never closes from every place, again and again
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("("):rep(200000)
    while true do s:find("%b()") end
  end,
}
