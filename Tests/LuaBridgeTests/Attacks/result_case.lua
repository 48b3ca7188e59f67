-- attack: returns the case
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return case
  end,
}
