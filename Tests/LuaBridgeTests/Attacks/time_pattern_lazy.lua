-- attack: matches many .- in a row against a text without the last letter
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local r = ("a"):rep(3000):match((".-"):rep(12) .. "b")
    return due(r and 1 or 0)
  end,
}
