-- Whether enforcement may be decided on this request.
local requests = require "requests"

return rule {
  hook  = "enforcement.guard",
  name  = "may_decide",
  basis = "Law 26/2008 as amended by 64/2014 Art. 30, 36(1); from 2026-07-01 Decree 152/2026 Art. 10, 32(1)",
  date  = "as_of",
  decide = function(case, law)
    if case.basis ~= "on_request" then
      return refuse("art36.2", "the case is opened ex officio")
    elseif requests.expired(case, law) then
      return refuse("art30.1", "the right to request has expired")
    elseif case:get("sent_back_before", false) and not case:has "new_information_on" then
      return refuse("art32.1", "a request that was sent back needs proof of conditions")
    end
    return allow()
  end,
}
