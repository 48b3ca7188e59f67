-- Disputes resolved by mediation in the period, by the way on which they came in.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "resolved", basis = "Docking of courts and departments: disputes resolved",
  date = "as_of",
  decide = function(case, law)
    if not mediations.is_one(case) or not mediations.ended(case) or not mediations.succeeded(case, law) then
      return not_counted()
    end
    return tally(1):group(case:get("channel", "not_recorded"))
  end,
}
