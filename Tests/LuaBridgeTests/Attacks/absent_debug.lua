-- attack: reads the registry
-- expect: refused debug
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local r = debug.getregistry()
    return due(0)
  end,
}
