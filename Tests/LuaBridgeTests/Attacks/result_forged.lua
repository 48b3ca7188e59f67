-- attack: calls a method of a result with another receiver
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local r = due(1)
    r.because(case, "a", "b")
    return r
  end,
}
