-- attack: counts characters of a long text for ever
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("x"):rep(1000000)
    while true do utf8.len(s) end
  end,
}
