-- Mediation before filing, of what entered in the period: resolved by its last day. Where the law says so, of what ended
-- in the period: resolved. Either way successes are some of those they are divided by.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "mediation_success", basis = "Success rate of mediation before filing, as courts publish it",
  date = "as_of",
  decide = function(case, law)
    if not mediations.is_one(case) then return not_counted() end
    local ended = mediations.ended(case)
    local base
    if law.success_over_ended then
      base = ended and case:get("outcome", "pending") ~= "returned"
    else
      base = mediations.entered(case)
    end
    if not base or case.stage ~= "pre_filing" then return not_counted() end
    return share(ended and mediations.succeeded(case, law) and 1 or 0, 1)
  end,
}
