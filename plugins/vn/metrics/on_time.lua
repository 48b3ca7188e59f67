-- Requests answered in the period by the last day of their limit.
return rule {
  hook  = "enforcement.metric",
  name  = "on_time",
  basis = "Law 26/2008 Art. 36, 53; Decree 62/2015 Art. 10, 44; Circular 216/2016/TT-BTC Art. 7",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "procedure_answered_on" or not in_period(case.procedure_answered_on) then return not_counted() end
    return share(case.procedure_answered_on <= case.due_on and 1 or 0, 1):group(case.procedure)
  end,
}
