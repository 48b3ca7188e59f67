-- Cases terminated in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "terminated",
  basis = "Statistical indicators of enforcement (General Statistics Office, metadata)",
  date  = "as_of",
  decide = function(case, law)
    local done, kind = ledger.done_on(case)
    if not done or not in_period(done) or kind ~= "terminated" then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
