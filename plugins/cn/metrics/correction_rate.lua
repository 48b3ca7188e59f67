-- Reconsiderations that correct the act / decided; overall also those that ended after the unit corrected itself.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "correction_rate", basis = "Correction rate of reconsideration", date = "as_of",
  decide = function(case, law)
    if case:get("administrative_kind") ~= "reconsideration" then return not_counted() end
    if counting.within(case, "withdrawn_on") then
      if not law.correction_counts_own or case:get("withdrawal_cause") ~= "self_correction" then return not_counted() end
      return share(1, 1)
    end
    if not counting.decided(case) then return not_counted() end
    return share(law.lost_outcomes[case.administrative_outcome] and 1 or 0, 1)
  end,
}
