-- Cases without conditions: not yet, in the separate book, postponed or suspended.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "without_conditions",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not (ledger.to_enforce(case) and not ledger.with_conditions(case, law)) then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
