-- attack: keeps state in an iterator that each made at load
-- expect: refused
local step = each({1, 2, 3, 4, 5, 6, 7, 8, 9})
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(step() or 0)
  end,
}
