-- Fifteen days against a judgment, ten against a ruling, from service; against a first-instance decision only.
local limit = require "limit"

return rule {
  hook = "dispute.guard",
  name = "appeal_in_time",
  basis = "Civil Procedure Law 2023 Art. 85, 171",
  date = "as_of",
  decide = function(case, law)
    if case:get("instance", "first") ~= "first" then return refuse("cpl.art182", "the decision is final") end
    local last = days_after(case.judgment_served_on, law.appeal_days[case.outcome])
    if limit.over(last) then return refuse("cpl.art171", "the time to appeal is over") end
    return allow()
  end,
}
