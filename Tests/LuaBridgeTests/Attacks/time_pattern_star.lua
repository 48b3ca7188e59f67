-- attack: matches many .* in a row against a text without the last letter
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local r = ("a"):rep(3000):find((".*"):rep(12) .. "b")
    return due(r or 0)
  end,
}
