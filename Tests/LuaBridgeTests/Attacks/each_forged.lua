-- attack: calls the iterator of a list with what is no record of that list
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local step, list = each(case.parties)
    for _, x in ipairs {1, {}, case, list, "x", due(1)} do
      pcall(step, x, list)
      pcall(step, list, x)
    end
    return due(#list)
  end,
}
