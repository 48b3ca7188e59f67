-- attack: compares long captures again and again
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = ("a"):rep(20000)
    local r = s:find("(.*)(.*)%1%2b")
    return due(r or 0)
  end,
}
