-- Mediation inside a reconsideration ends with the time for the decision, unless the parties agreed to suspend it.
return rule {
  hook = "mediation.deadline",
  basis = "Reconsideration Law 2017 Art. 31; 2023 Art. 39, 62",
  date = "applied_on",
  decide = function(case, law)
    if case.stage ~= "reconsideration" then return inherited(case) end
    if case:get("suspension_agreed", false) and law.mediation_suspends then
      return no_deadline("reconsideration_law.art39", "suspended while the parties mediate by agreement")
    end
    local days = law.reconsideration_days
    return due_on(days_after(case.accepted_on, days)):starts(case.accepted_on):days(days)
      :because("reconsideration_law.limit", "mediation runs within the time for the decision")
  end,
}
