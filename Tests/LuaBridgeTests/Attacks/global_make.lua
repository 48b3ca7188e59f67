-- attack: keeps a global
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    counter = (counter or 0) + 1
    return due(counter)
  end,
}
