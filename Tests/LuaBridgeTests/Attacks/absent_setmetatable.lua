-- attack: gives a table a finalizer
-- expect: refused setmetatable
-- profile: rules
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    setmetatable({}, {__gc = function() while true do end end})
    return due(0)
  end,
}
