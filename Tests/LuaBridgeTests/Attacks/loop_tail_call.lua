-- attack: calls itself in tail position for ever
-- expect: stopped time
local function spin(n) return spin(n) end

return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return spin()
  end,
}
