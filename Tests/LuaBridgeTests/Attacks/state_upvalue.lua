-- attack: counts cases in an outer local
-- expect: refused
local n = 0
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    n = n + 1
    return due(n)
  end,
}
