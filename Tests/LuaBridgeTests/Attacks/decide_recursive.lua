-- attack: calls its own decide for ever through a local
-- expect: harmless
local function decide(case, law) return 1 + decide(case, law) end

return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return decide(case, law)
  end,
}
