-- attack: matches a?...a? with exponential backtracking
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local n = 40
    local r = ("a"):rep(n):find(("a?"):rep(n) .. ("a"):rep(n))
    return due(r or 0)
  end,
}
