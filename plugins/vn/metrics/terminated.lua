-- Cases terminated in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "terminated",
  basis = "Statistical indicators of enforcement (General Statistics Office, metadata)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "finished_on" or not in_period(case.finished_on) then return not_counted() end
    if case:get("finish_kind", "fully") ~= "terminated" then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
