-- Only inside a reconsideration, and only one that runs.
local standstill = require "standstill"

return rule {
  hook = "mediation.guard", name = "may_stand_still",
  basis = "Reconsideration Law 2023 Art. 39(1)(6)", date = "as_of",
  decide = function(case)
    if case.stage ~= "reconsideration" then return refuse("stage", "no reconsideration is pending") end
    if standstill.open(case) then return refuse("art39", "the reconsideration is suspended already") end
    return allow()
  end,
}
