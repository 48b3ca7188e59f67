-- Accepted cases in which the unit corrected its act before a decision, and none corrected it after.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "self_corrections", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case, law)
    if not cases.kind(case) or not case:has "accepted_on" or not cases.within(case, "self_corrected_on") then
      return not_counted()
    end
    if case:has "decided_on" and case.decided_on <= case.self_corrected_on then return not_counted() end
    if law.lost_outcomes[case:get("administrative_outcome", "pending")] then return not_counted() end
    return tally(1)
  end,
}
