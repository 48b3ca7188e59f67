-- Cases taken in: accepted in the period. Those carried over are not counted again.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "taken_in",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "accepted_on" or not in_period(case.accepted_on) then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
