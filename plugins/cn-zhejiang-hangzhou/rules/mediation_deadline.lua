-- Mediation inside a reconsideration ends with the time for the decision, unless the parties agreed to suspend it.
local standstill = require "standstill"

return rule {
  hook = "mediation.deadline",
  basis = "Reconsideration Law 2017 Art. 31; 2023 Art. 39, 62",
  date = "applied_on",
  decide = function(case, law)
    if case.stage ~= "reconsideration" then return inherited(case) end
    local agreed = case:get("suspension_agreed", false) and law.mediation_suspends
    if agreed or standstill.open(case, law.mediation_suspends_from) then
      return no_deadline("reconsideration_law.art39", "suspended while the parties mediate by agreement")
    end
    local days = law.reconsideration_days
    local held = standstill.days(case, case.accepted_on, days, law.mediation_suspends_from)
    local result = due_on(days_after(case.accepted_on, days + held)):starts(case.accepted_on):days(days)
      :because("reconsideration_law.limit", "mediation runs within the time for the decision")
    if held == 0 then return result end
    return result:held_days(held):because("reconsideration_law.art39", "the time of the suspension does not count")
  end,
}
