-- attack: keeps a table that can be written in an iterator that pairs made at load
-- expect: refused
local step
do
  local t = {n = 0}
  step = pairs({t, t, t, t, t, t, t, t, t})
end
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local _, t = step()
    t.n = t.n + 1
    return due(t.n)
  end,
}
