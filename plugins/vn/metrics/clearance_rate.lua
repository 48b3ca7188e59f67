-- Finished in the period, of those taken in; over 100 the backlog shrinks.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "clearance_rate",
  basis = "CEPEJ, clearance rate",
  date  = "as_of",
  decide = function(case, law)
    local new = case:has "accepted_on" and in_period(case.accepted_on)
    local done = ledger.finished(case, law)
    if not new and not done then return not_counted() end
    return share(done and 1 or 0, new and 1 or 0):group(ledger.unit(case))
  end,
}
