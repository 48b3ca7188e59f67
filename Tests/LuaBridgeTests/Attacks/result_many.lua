-- attack: adds reasons without end
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local r = due(1)
    while true do r:because("a", "b") end
  end,
}
