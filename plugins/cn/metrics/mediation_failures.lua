-- Mediations that failed, by the way in which they ended (Online Mediation Rules Art. 25).
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "mediation_failures", basis = "Online Mediation Rules Art. 25", date = "as_of",
  decide = function(case)
    if not mediations.is_one(case) or not mediations.ended(case) then return not_counted() end
    local outcome = case.outcome
    if outcome == "agreement" or outcome == "settled_and_withdrawn" or outcome == "returned" then return not_counted() end
    return tally(1):group(outcome)
  end,
}
