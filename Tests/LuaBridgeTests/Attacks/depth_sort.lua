-- attack: sorts in the comparator of a sort
-- expect: refused C stack overflow
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f() table.sort({2, 1}, f) return true end
    f()
    return due(0)
  end,
}
