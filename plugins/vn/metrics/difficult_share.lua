-- Difficult cases, of those about land or buildings that were taken in.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "difficult_share",
  basis = "Report on enforcement in Nghe An, September 2019",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "accepted_on" or not in_period(case.accepted_on) then return not_counted() end
    if not law.land_assets[case.asset_kind] then return not_counted() end
    return share(case:get("difficult", false) and 1 or 0, 1):group(ledger.unit(case))
  end,
}
