-- attack: joins a table of long strings to far more than the limit
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s, t = ("x"):rep(100000), {}
    for i = 1, 100000 do t[i] = s end
    return due(#table.concat(t))
  end,
}
