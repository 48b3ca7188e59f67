-- Cases to be enforced, by officer.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "officer_load",
  basis = "Statistics of enforcement: load of the officers",
  date  = "as_of",
  decide = function(case, law)
    if not (ledger.to_enforce(case)) then return not_counted() end
    return tally(1):group(case:get("officer", "?"))
  end,
}
