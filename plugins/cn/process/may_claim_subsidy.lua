-- For an agreement, or for useful work where that is paid; while the local rules hold.
local subsidies = require "subsidies"

return rule {
  hook = "mediation.guard",
  name = "may_claim_subsidy",
  basis = "Rules of 2016 Art. 29; local measures on subsidies",
  date = "as_of",
  decide = function(case, law)
    if as_of() > law.subsidy_sunset then return refuse("sunset", "the local rules on subsidies have lapsed") end
    if not law.subsidy_classes[case.subsidy_class] then return refuse("class", "no subsidy for this class") end
    local why = subsidies.not_earned(case, law)
    if why then return refuse("earned", why) end
    return allow()
  end,
}
