-- Coercion decisions made in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "coercion_decisions",
  basis = "Ministry of Justice: one coercion decision is one case of coercion (Circular 08/2015/TT-BTP, annex)",
  date  = "as_of",
  decide = function(case, law)
    local found = ledger.coercions_decided(case, law, function() return true end)
    if found == 0 then return not_counted() end
    return tally(found):group(ledger.unit(case))
  end,
}
