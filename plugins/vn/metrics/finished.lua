-- Cases finished in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "finished",
  basis = "Statistical indicators of enforcement (General Statistics Office, metadata)",
  date  = "as_of",
  decide = function(case, law)
    if not (ledger.to_enforce(case) and ledger.finished(case, law)) then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
