-- attack: changes a parameter of the law
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    law.base_salary = 0
    return due(0)
  end,
}
