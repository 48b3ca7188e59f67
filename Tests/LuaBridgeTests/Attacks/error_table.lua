-- attack: raises a table that refers to itself
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local e = {}
    e.e = e
    error(e)
  end,
}
