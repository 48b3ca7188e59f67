-- Cases on the books: carried over and new, entrusted ones included.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "on_books",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not (ledger.on_books(case)) then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
