-- Fifteen days for a party, six months for an interested person.
local limit = require "limit"

return rule {
  hook = "mediation.guard",
  name = "objection_in_time",
  basis = "Interpretation of the Civil Procedure Law 2022 Art. 372",
  date = "as_of",
  decide = function(case, law)
    local last
    if case.objector == "party" then
      last = days_after(case.ruling_received_on, law.objection_days)
    elseif case.objector == "interested_person" then
      last = months_after(case.objector_knew_on, law.objection_of_others_months, "back")
    else
      return refuse("cpl_interpretation.art372", "only a party or an interested person objects")
    end
    if limit.over(last) then return refuse("cpl_interpretation.art372", "the time to object is over") end
    return allow()
  end,
}
