-- attack: returns a result of another hook
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return refer_to("court")
  end,
}
