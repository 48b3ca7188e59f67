-- attack: makes two rules in one file
-- expect: harmless
local first = rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(0)
  end,
}
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(0)
  end,
}
