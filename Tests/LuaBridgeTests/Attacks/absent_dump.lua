-- attack: reaches string.dump through the methods of a string
-- expect: refused dump
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(#(("x").dump(function() end)))
  end,
}
