-- Cases that left the books unfinished in the period: entrusted, withdrawn, annulled, sent back.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "left_books",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not (ledger.on_books(case) and not ledger.to_enforce(case)) then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
