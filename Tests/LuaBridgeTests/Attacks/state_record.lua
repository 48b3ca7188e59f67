-- attack: keeps a record of one case and reads it in the next, where its memory holds something else
-- expect: refused
local step
do
  local t = {}
  step = pairs({t, t, t, t, t, t, t, t, t})
end
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local _, t = step()
    local old = t.party
    t.party = case.parties[#case.parties]
    return due(1):because("a", old and old:get("kind", "none") or "first")
  end,
}
