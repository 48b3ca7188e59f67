-- Age of what is pending on the last day of the period, in days from filing.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "pending_age", basis = "NCSC CourTools 4: age of active pending caseload",
  date = "as_of",
  decide = function(case)
    if not counting.pending(case) then return not_counted() end
    return tally(days_between(case.filed_on, as_of()))
  end,
}
