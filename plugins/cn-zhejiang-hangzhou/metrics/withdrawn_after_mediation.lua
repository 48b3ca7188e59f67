-- Accepted cases that were withdrawn after mediation, by kind. Other withdrawals, and the window before acceptance, are
-- not these.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "withdrawn_after_mediation", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    local kind = cases.kind(case)
    if not kind or not case:has "accepted_on" or not cases.within(case, "withdrawn_on") then return not_counted() end
    if case.withdrawal_cause ~= "mediation" then return not_counted() end
    return tally(1):group(kind)
  end,
}
