-- attack: reads from the case, again and again, fields that only its parties have
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    for _, name in ipairs {"role", "kind", "age", "hardship"} do
      for _ = 1, 1000 do pcall(function() return case[name] end) end
    end
    return due(0)
  end,
}
