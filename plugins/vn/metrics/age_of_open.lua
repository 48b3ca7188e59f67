-- Days since the decision, of the cases open on the last day.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "age_of_open",
  basis = "NCSC, measure 4",
  date  = "as_of",
  decide = function(case, law)
    local open = ledger.to_enforce(case) and not (case:has "finished_on" and case.finished_on <= as_of())
    if not open then return not_counted() end
    return tally(days_between(case.decided_on, as_of())):group(ledger.unit(case))
  end,
}
