-- Performed without force by the day agreed / agreements due in the period.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "automatic_performance", basis = "Online Mediation Rules Art. 19(2), 20(1)",
  date = "as_of",
  decide = function(case)
    if not mediations.is_one(case) or case:get("outcome", "pending") ~= "agreement" then return not_counted() end
    if not case:has "performance_due_on" or not in_period(case.performance_due_on) then return not_counted() end
    local performed = case:has "performed_on" and case.performed_on <= case.performance_due_on
      and case.performed_unforced
    return share(performed and 1 or 0, 1)
  end,
}
