-- Whether the price may be cut: a round of its own failed, the parties did not agree, and the cut keeps its bound.
local auctions = require "auctions"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_cut_price",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    local article, text = auctions.against(case)
    if article then return refuse(article, text) end
    local last = case.auctions[#case.auctions]
    if as_of() <= auctions.agree_until(case, law) then
      return refuse("art104.1", "the parties may still agree on the price")
    elseif last.previous_start_price - last.start_price > law.price_cut_most:of(last.previous_start_price) then
      return refuse("art104", "a cut takes off at most a tenth of the start price before")
    end
    return allow()
  end,
}
