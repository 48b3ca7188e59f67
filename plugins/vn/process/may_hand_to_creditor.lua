-- Whether the creditor may have the asset: nobody can redeem it any more, and nobody else lives in it.
local home = require "home"
local redemption = require "redemption"

return rule {
  hook  = "enforcement.guard",
  name  = "may_hand_to_creditor",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104, 115(5); from 2026-07-01 Decree 152/2026 Art. 65(6)",
  date  = "as_of",
  decide = function(case, law)
    if as_of() <= redemption.last_day(case, law) then
      return refuse(law.limit_redemption.article, "the debtor may still redeem the asset")
    elseif case:get("third_party_occupant", false) then
      return refuse("art104.2", "somebody who is no party holds the asset: persuade, then coerce")
    elseif not home.spared(case) then
      return refuse("art115.5", "one year's rent is kept back for the debtor's only home")
    end
    return allow()
  end,
}
