-- attack: writes into its environment
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    _ENV.print = nil
    return due(0)
  end,
}
