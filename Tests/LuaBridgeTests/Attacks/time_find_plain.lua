-- attack: looks for a long needle in a long text, for ever
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local text, needle = ("a"):rep(1000000), ("a"):rep(500000) .. "b"
    while true do text:find(needle, 1, true) end
  end,
}
