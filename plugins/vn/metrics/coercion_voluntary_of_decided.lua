-- Of the coercion decisions made in the period: performed voluntarily by its last day.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "coercion_voluntary_of_decided",
  basis = "Ministry of Justice: one coercion decision is one case of coercion (Circular 08/2015/TT-BTP, annex)",
  date  = "as_of",
  decide = function(case, law)
    local decided = ledger.coercions_decided(case, law, function() return true end)
    if decided == 0 then return not_counted() end
    local voluntary = ledger.coercions_decided(case, law, function(_, outcome) return outcome == "voluntary" end)
    return share(voluntary, decided):group(ledger.unit(case))
  end,
}
