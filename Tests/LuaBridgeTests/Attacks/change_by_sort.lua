-- attack: sorts a library
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.sort(law)
    return due(0)
  end,
}
