-- Whether the parties may agree on a lower price: a round of its own failed. How low is theirs to say.
local auctions = require "auctions"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_agree_price",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104(1)",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    local article, text = auctions.against(case)
    if article then return refuse(article, text) end
    return allow()
  end,
}
