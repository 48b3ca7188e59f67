-- Decisions on not yet conditions of the period whose debtor was published by its last day.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "published_share",
  basis = "Decree 62/2015 Art. 11; from 2026-07-01 Decree 152/2026 Art. 23",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "classifications" then return not_counted() end
    local decisions = count(case.classifications, function(entry)
      return entry.class == "not_yet_conditions" and in_period(entry.on)
    end)
    if decisions == 0 then return not_counted() end
    local published = count(case.classifications, function(entry)
      return entry.class == "not_yet_conditions" and in_period(entry.on) and entry:has "published_on"
        and entry.published_on <= as_of()
    end)
    return share(published, decisions):group(ledger.unit(case))
  end,
}
