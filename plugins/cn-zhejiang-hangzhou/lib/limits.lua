-- Limits of a reconsideration that guards ask; the deadlines of the process give the same days.
local limits = {}

--- Ten days until 2023-12-31; ten working days from 2024, five in the summary procedure.
function limits.answer(case, law)
  if not law.summary_reconsideration then return days_after(case.copy_sent_on, law.answer_days) end
  return working_days_after(case.copy_sent_on, law.answer_days_by_procedure[case.procedure])
end

--- Last day to decide without extension.
function limits.decision(case, law)
  local days
  if law.summary_reconsideration then
    days = law.reconsideration_days_by_procedure[case.procedure]
  else
    days = law.reconsideration_days
  end
  return days_after(case.application_accepted_on, days)
end

return limits
