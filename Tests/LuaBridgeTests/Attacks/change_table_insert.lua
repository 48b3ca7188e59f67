-- attack: adds to a library with table.insert
-- expect: refused read-only
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.insert(string, 1)
    return due(0)
  end,
}
