-- attack: counts to the largest integer
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local n = 0
    for i = 1, math.maxinteger do n = n + i end
    return due(0)
  end,
}
