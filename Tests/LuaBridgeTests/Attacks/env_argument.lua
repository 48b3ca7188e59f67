-- attack: hands the globals to a function that writes to them
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.insert(_ENV, 1)
    return due(0)
  end,
}
