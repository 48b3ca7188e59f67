-- Requests of the desk that came online.
return rule {
  hook  = "enforcement.metric",
  name  = "online_share",
  basis = "One-stop mechanism of Hai Duong since 2017 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "procedure" or not law.one_stop_procedures[case.procedure] then return not_counted() end
    if not in_period(case.procedure_received_on) then return not_counted() end
    return share(case:get("channel", "counter") == "online" and 1 or 0, 1):group(case.procedure)
  end,
}
