-- The time of the suspension does not count: the new last day is as much later as the suspension was long.
local limits = require "limits"

return rule {
  hook = "dispute.guard", name = "time_goes_on", basis = "Regulations 2007 Art. 41; Reconsideration Law 2023 Art. 39",
  date = "as_of",
  decide = function(case, law)
    local suspended = days_between(case.suspended_on, as_of())
    local more = case:has "decision_extended_on" and law.reconsideration_extension_days or 0
    local latest = days_after(limits.decision(case, law), suspended + more)
    if case.extended_due_on > latest then
      return refuse("art39", "the new last day is later than the suspension was long")
    end
    return allow()
  end,
}
