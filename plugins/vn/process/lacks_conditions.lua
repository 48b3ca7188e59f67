-- Whether the checks bear a decision on not yet conditions, its ground and the interval of the next checks.
local means = require "means"

return rule {
  hook  = "enforcement.guard",
  name  = "lacks_conditions",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44(2), 44a; from 2026-07-01 Law 106/2025 Art. 38",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "last_verified_on" then
      return refuse("art44.1", "no class without a check")
    end
    local ground = means.ground(case)
    if not ground then
      return refuse("art3.6", "the debtor has property, income or an act that serves the duty")
    elseif case.not_yet_ground ~= ground then
      return refuse(law.classification_basis, "the facts show another ground of not yet conditions")
    elseif (case.check_interval == "long") ~= means.seldom(case, law, ground) then
      return refuse("art44.2", "the long interval is for long sentences and unknown addresses only")
    end
    return allow()
  end,
}
