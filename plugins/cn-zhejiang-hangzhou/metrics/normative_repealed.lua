-- Normative documents that were repealed in the period, by whose name they bore.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "normative_repealed", basis = "Report of the bureau on 2020, I.1", date = "as_of",
  decide = function(case)
    if not case:has "norm_level" or not cases.within(case, "norm_repealed_on") then return not_counted() end
    return tally(1):group(case.norm_level)
  end,
}
