-- Whether the creditor may have the asset: the debtor's time to redeem is over.
local redemption = require "redemption"

return rule {
  hook  = "enforcement.guard",
  name  = "redemption_over",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104; from 2026-07-01 Decree 152/2026 Art. 65(6)",
  date  = "as_of",
  decide = function(case, law)
    if as_of() <= redemption.last_day(case, law) then
      return refuse(law.limit_redemption.article, "the debtor may still redeem the asset")
    end
    return allow()
  end,
}
