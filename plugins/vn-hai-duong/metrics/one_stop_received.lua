-- Requests at the one-stop desk.
return rule {
  hook  = "enforcement.metric",
  name  = "one_stop_received",
  basis = "One-stop mechanism of Hai Duong since 2017 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "procedure" or not law.one_stop_procedures[case.procedure] then return not_counted() end
    if not in_period(case.procedure_received_on) then return not_counted() end
    return tally(1):group(case.procedure)
  end,
}
