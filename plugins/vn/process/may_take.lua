-- Whether the creditor may take the asset: from the second cut on, when that round failed too.
local auctions = require "auctions"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_take",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104(3)",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    if auctions.failed_cuts(case) < law.cuts_before_taking then
      return refuse("art104.3", "the creditor may take the asset from the second cut on")
    end
    return allow()
  end,
}
