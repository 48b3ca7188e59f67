-- A first-instance decision is final when the time to appeal is over.
local limit = require "limit"

return rule {
  hook = "dispute.guard",
  name = "decision_final",
  basis = "Civil Procedure Law 2023 Art. 158, 171, 182",
  date = "as_of",
  decide = function(case, law)
    if case:get("instance", "first") ~= "first" then return allow() end
    local last = days_after(case.judgment_served_on, law.appeal_days[case.outcome])
    if not limit.over(last) then return refuse("cpl.art171", "an appeal is still possible") end
    return allow()
  end,
}
