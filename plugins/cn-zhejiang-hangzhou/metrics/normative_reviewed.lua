-- Normative documents that passed the legality review in the period.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "normative_reviewed", basis = "Report of the bureau on 2020, I.1", date = "as_of",
  decide = function(case)
    if not case:has "norm_level" or not cases.within(case, "norm_reviewed_on") then return not_counted() end
    return tally(1)
  end,
}
