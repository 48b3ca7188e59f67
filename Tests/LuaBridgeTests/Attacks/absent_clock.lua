-- attack: reads the clock
-- expect: refused os
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(os.time())
  end,
}
