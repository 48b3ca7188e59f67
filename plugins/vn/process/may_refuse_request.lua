-- Whether the ground of a refusal bears it. No competence, no right and no duty are the head's to judge.
local requests = require "requests"

return rule {
  hook  = "enforcement.guard",
  name  = "may_refuse_request",
  basis = "Law 26/2008 as amended by 64/2014 Art. 30, 31(5)",
  date  = "as_of",
  decide = function(case, law)
    if case.refusal_ground == "expired" and not requests.expired(case, law) then
      return refuse("art30.1", "the right to request has not expired")
    end
    return allow()
  end,
}
