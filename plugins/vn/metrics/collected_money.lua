-- Money collected in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "collected_money",
  basis = "Statistical indicators of enforcement (General Statistics Office, metadata)",
  date  = "as_of",
  decide = function(case, law)
    local collected = ledger.collected(case)
    if collected == 0 then return not_counted() end
    return tally(collected):group(ledger.unit(case))
  end,
}
