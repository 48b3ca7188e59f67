-- Finished, of those with conditions, by cases.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "finished_rate",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not ledger.to_enforce(case) or not ledger.with_conditions(case, law) then return not_counted() end
    return share(ledger.finished(case, law) and 1 or 0, 1):group(ledger.unit(case))
  end,
}
