-- Cases to be enforced: on the books, without those entrusted or withdrawn.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "to_enforce",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not (ledger.to_enforce(case)) then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
