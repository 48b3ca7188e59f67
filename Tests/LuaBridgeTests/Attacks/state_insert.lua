-- attack: keeps cases with table.insert in an outer table
-- expect: refused read-only
local kept = {}
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.insert(kept, case.collected)
    return due(0)
  end,
}
