-- Whether the creditor may ask a holder: also for proof of conditions, after the request was sent back.
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "creditor_may_ask",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44(6)(c); from 2026-07-01 Decree 152/2026 Art. 32(1)",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) and case.state ~= "request_sent_back" then
      return refuse("art52", "enforcement is over")
    end
    return allow()
  end,
}
