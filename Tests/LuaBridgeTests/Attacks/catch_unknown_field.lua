-- attack: catches the refusal of an unknown field, which is its right, and decides
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local ok = pcall(function() return case.no_such_field_at_all end)
    return due(ok and 1 or 2)
  end,
}
