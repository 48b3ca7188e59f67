-- attack: replaces string.upper for all rules after this one
-- expect: refused read-only
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    string.upper = function() return "owned" end
    return due(0)
  end,
}
