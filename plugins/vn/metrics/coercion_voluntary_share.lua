-- Share of coercion decisions after which the debtor performed voluntarily.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "coercion_voluntary_share",
  basis = "Ministry of Justice: one coercion decision is one case of coercion (Circular 08/2015/TT-BTP, annex)",
  date  = "as_of",
  decide = function(case, law)
    local all_decisions = ledger.coercions(case, law, function() return true end)
    if all_decisions == 0 then return not_counted() end
    local voluntary = ledger.coercions(case, law, function(_, outcome) return outcome == "voluntary" end)
    return share(voluntary, all_decisions):group(ledger.unit(case))
  end,
}
