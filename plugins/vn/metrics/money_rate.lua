-- Money collected, of the money with conditions. What was collected before the period is no longer due in it.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "money_rate",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not ledger.to_enforce(case) or not ledger.with_conditions(case, law) then return not_counted() end
    local due = case.conditional_amount - ledger.collected_before(case)
    return share(ledger.collected(case), math.max(0, due)):group(ledger.unit(case))
  end,
}
