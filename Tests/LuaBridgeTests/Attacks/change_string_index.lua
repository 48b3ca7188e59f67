-- attack: replaces methods through a string
-- expect: refused index
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = "x"
    s.upper = function() return "owned" end
    return due(0)
  end,
}
