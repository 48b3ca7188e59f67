-- attack: throws dice
-- expect: refused random
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(math.random(1, 100))
  end,
}
