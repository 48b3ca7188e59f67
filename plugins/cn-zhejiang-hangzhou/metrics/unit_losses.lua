-- Cases decided against the unit in the period, by unit.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "unit_losses", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case, law)
    if not cases.kind(case) or not cases.within(case, "decided_on") then return not_counted() end
    if not law.lost_outcomes[case.administrative_outcome] then return not_counted() end
    return tally(1):group(case.acting_unit)
  end,
}
