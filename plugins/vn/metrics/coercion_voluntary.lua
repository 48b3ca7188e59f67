-- Coercion decisions performed voluntarily in the period, whenever they were made.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "coercion_voluntary",
  basis = "Ministry of Justice: one coercion decision is one case of coercion (Circular 08/2015/TT-BTP, annex)",
  date  = "as_of",
  decide = function(case, law)
    local found = ledger.coercions_ended(case, law, "voluntary")
    if found == 0 then return not_counted() end
    return tally(found):group(ledger.unit(case))
  end,
}
