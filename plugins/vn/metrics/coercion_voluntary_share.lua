-- Performed voluntarily, of the coercion decisions that ended in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "coercion_voluntary_share",
  basis = "Ministry of Justice: one coercion decision is one case of coercion (Circular 08/2015/TT-BTP, annex)",
  date  = "as_of",
  decide = function(case, law)
    local ended = ledger.coercions_ended(case, law)
    if ended == 0 then return not_counted() end
    return share(ledger.coercions_ended(case, law, "voluntary"), ended):group(ledger.unit(case))
  end,
}
