-- attack: walks a long set for every character
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local set = "[" .. ("bcdefgh"):rep(5000) .. "]*x"
    local s = ("h"):rep(100000)
    for m in s:gmatch(set) do end
    return due(0)
  end,
}
