-- Lost or corrected cases that were circulated in the period.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "loss_circulars", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case, law)
    if not cases.kind(case) or not cases.within(case, "bulletin_on") then return not_counted() end
    if not law.lost_outcomes[case.administrative_outcome] then return not_counted() end
    return tally(1)
  end,
}
