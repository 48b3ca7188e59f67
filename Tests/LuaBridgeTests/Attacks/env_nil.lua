-- attack: removes its environment
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local _ENV = nil
    return due(0)
  end,
}
