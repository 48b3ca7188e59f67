-- Whether the checks bear the class with conditions.
local means = require "means"

return rule {
  hook  = "enforcement.guard",
  name  = "has_conditions",
  basis = "Law 26/2008 as amended by 64/2014 Art. 3(6), 44",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "last_verified_on" then
      return refuse("art44.1", "no class without a check")
    elseif case:has "not_yet_since" and case.last_verified_on < case.not_yet_since then
      return refuse("art44.2", "the last check is older than the decision on not yet conditions")
    elseif means.ground(case) then
      return refuse("art3.6", "no property, income or act that serves the duty")
    end
    return allow()
  end,
}
