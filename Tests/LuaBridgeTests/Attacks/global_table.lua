-- attack: changes the globals through _G
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    _G.due = function() return 1 end
    return due(0)
  end,
}
