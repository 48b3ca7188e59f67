-- Mediation before filing: successes / what entered; over what ended where the law says so.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "mediation_success", basis = "Success rate of mediation before filing, as courts publish it",
  date = "as_of",
  decide = function(case, law)
    if not mediations.is_one(case) then return not_counted() end
    local entered, ended = mediations.entered(case), mediations.ended(case)
    if not entered and not ended or case.stage ~= "pre_filing" then return not_counted() end
    local returned = case:get("outcome", "pending") == "returned"
    local base
    if law.success_over_ended then base = ended and not returned else base = entered end
    local success = ended and mediations.succeeded(case, law)
    if not base and not success then return not_counted() end
    return share(success and 1 or 0, base and 1 or 0)
  end,
}
