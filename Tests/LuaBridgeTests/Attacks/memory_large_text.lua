-- attack: makes one text of more than an eighth of the memory
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("x"):rep(9000000)
    return due(0)
  end,
}
