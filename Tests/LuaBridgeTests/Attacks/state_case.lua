-- attack: stores the case in an outer table
-- expect: refused
local kept = {}
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    kept[1] = case
    return due(0)
  end,
}
