-- Cases about land or buildings, of those taken in.
local ledger = require "ledger"

return rule {
  hook  = "enforcement.metric",
  name  = "land_share",
  basis = "Report on enforcement in Nghe An, September 2019",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "accepted_on" or not in_period(case.accepted_on) then return not_counted() end
    return share(law.land_assets[case.asset_kind] and 1 or 0, 1):group(ledger.unit(case))
  end,
}
