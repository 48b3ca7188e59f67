-- attack: asks for names of nearly a million bytes, which the host would compare with those that exist
-- expect: refused no field
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local name = ("é"):rep(400000)
    for i = 1, 100 do
      pcall(function() return case[name] end)
      pcall(function() return law[name] end)
      pcall(days_after, name, 1)
      pcall(months_after, "2024-01-31", 1, name)
    end
    return case[name]
  end,
}
