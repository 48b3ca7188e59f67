-- attack: calls a constructor 100,000 times
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local r
    for i = 1, 100000 do r = due(i) end
    return r
  end,
}
