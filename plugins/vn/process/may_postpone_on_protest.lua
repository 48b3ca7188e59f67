-- Whether enforcement may be postponed because an authority asks that may protest: once, and in time.
local coercion = require "coercion"

return rule {
  hook  = "enforcement.guard",
  name  = "may_postpone_on_protest",
  basis = "Law 26/2008 as amended by 64/2014 Art. 48(2)",
  date  = "as_of",
  decide = function(case, law)
    if case:has "protest_postponed_on" then
      return refuse("art48.2", "enforcement was postponed once at such a request")
    elseif case.protest_requested_on > as_of() then
      return refuse("art48.2", "the request has not come yet")
    elseif case:has "coercions" and #case.coercions > 0 then
      local latest = coercion.latest(case)
      if latest:get("outcome", "pending") == "pending" and latest:has "planned_on"
        and case.protest_requested_on >= latest.planned_on then
        return refuse("art48.2", "the request must come 24 hours before the coercion")
      end
    end
    return allow()
  end,
}
