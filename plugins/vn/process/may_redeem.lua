-- Whether the debtor is still in time to redeem the asset.
local redemption = require "redemption"

return rule {
  hook  = "enforcement.guard",
  name  = "may_redeem",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104; from 2026-07-01 Decree 152/2026 Art. 65(6)",
  date  = "as_of",
  decide = function(case, law)
    if as_of() > redemption.last_day(case, law) then
      return refuse(law.limit_redemption.article, "the time to redeem is over")
    end
    return allow()
  end,
}
