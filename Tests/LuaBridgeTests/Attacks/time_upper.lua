-- attack: changes case of a long text for ever
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("x"):rep(1000000)
    while true do local t = s:upper():lower():reverse() end
  end,
}
