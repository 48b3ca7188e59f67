-- Finished of those with conditions, by officer.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "officer_finished",
  basis = "Statistics of enforcement: load of the officers",
  date  = "as_of",
  decide = function(case, law)
    if not ledger.to_enforce(case) or not ledger.with_conditions(case, law) then return not_counted() end
    return share(ledger.finished(case, law) and 1 or 0, 1):group(case:get("officer", "?"))
  end,
}
