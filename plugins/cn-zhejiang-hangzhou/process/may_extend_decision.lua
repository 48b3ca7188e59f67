-- Thirty days more at most, once, before the time is over, and not in the summary procedure.
local limits = require "limits"

return rule {
  hook = "dispute.guard", name = "may_extend_decision", basis = "Reconsideration Law 2017 Art. 31; 2023 Art. 62",
  date = "as_of",
  decide = function(case, law)
    if case.administrative_kind ~= "reconsideration" then return refuse("scope", "the case is no reconsideration") end
    if case:has "decision_extended_on" then return refuse("extension", "the time was extended before") end
    if law.summary_reconsideration and case.procedure == "summary" then
      return refuse("extension", "the summary procedure is not extended")
    end
    local last = limits.decision(case, law)
    if as_of() > last then return refuse("extension", "the time to decide is over") end
    if case.extended_due_on <= last or case.extended_due_on > days_after(last, law.reconsideration_extension_days) then
      return refuse("extension", "an extension is longer than the time, and by thirty days at most")
    end
    return allow()
  end,
}
