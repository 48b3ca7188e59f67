-- attack: replaces in a text with quadratic matching
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("a"):rep(500000)
    local r = s:gsub(".-b", "")
    return due(#r)
  end,
}
