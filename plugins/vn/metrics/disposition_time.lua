-- Days in which what is open would be finished at the pace of the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "disposition_time",
  basis = "CEPEJ, disposition time (general knowledge)",
  date  = "as_of",
  decide = function(case, law)
    local done = ledger.finished(case, law)
    local open = ledger.to_enforce(case) and not (case:has "finished_on" and case.finished_on <= as_of())
    if not done and not open then return not_counted() end
    return share(open and 1 or 0, done and 1 or 0):group(ledger.unit(case))
  end,
}
