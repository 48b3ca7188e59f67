-- Whether a coercion may be planned without the police.
local coercion = require "coercion"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "no_force_needed",
  basis = "Law 26/2008 Art. 72",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    if case:get("force_mobilised", false) or coercion.latest(case):get("force_mobilised", false) then
      return refuse("jc4", "force is mobilised: plan with the police")
    end
    return allow()
  end,
}
