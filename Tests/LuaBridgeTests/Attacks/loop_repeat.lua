-- attack: repeats until a NaN equals itself
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local nan = 0 / 0
    repeat until nan == nan
  end,
}
