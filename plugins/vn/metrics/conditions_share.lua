-- Share of cases with conditions among those to be enforced.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "conditions_share",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not ledger.to_enforce(case) then return not_counted() end
    return share(ledger.with_conditions(case, law) and 1 or 0, 1):group(ledger.unit(case))
  end,
}
