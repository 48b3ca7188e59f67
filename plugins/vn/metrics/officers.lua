-- Officers with cases to be enforced.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "officers",
  basis = "Statistics of enforcement: load of the officers",
  date  = "as_of",
  decide = function(case, law)
    if not ledger.to_enforce(case) or not case:has "officer" then return not_counted() end
    return tally(1):distinct(case.officer):group(ledger.unit(case))
  end,
}
