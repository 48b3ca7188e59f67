-- Requests of the desk answered in the period by the last day of their limit.
return rule {
  hook  = "enforcement.metric",
  name  = "one_stop_on_time",
  basis = "One-stop mechanism of Hai Duong since 2017 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "procedure" or not law.one_stop_procedures[case.procedure] then return not_counted() end
    if not case:has "procedure_answered_on" or not in_period(case.procedure_answered_on) then return not_counted() end
    return share(case.procedure_answered_on <= case.due_on and 1 or 0, 1):group(case.procedure)
  end,
}
