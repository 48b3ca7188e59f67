-- Cases entrusted to other offices in the period.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "entrusted",
  basis = "Circular 08/2015/TT-BTP, annex; Circular 06/2019/TT-BTP",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local out = any(case.events, function(event)
      return event:get("type", "?") == "entrusted_out" and in_period(event.at)
    end)
    if not out then return not_counted() end
    return tally(1):group(ledger.unit(case))
  end,
}
