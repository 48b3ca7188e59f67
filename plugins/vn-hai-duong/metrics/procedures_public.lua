-- Requests of the desk handled under a guide of the procedure that is open to the public.
return rule {
  hook  = "enforcement.metric",
  name  = "procedures_public",
  basis = "One-stop mechanism of Hai Duong since 2017 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "procedure" or not law.one_stop_procedures[case.procedure] then return not_counted() end
    if not in_period(case.procedure_received_on) then return not_counted() end
    local public = any(case.documents, function(paper) return paper.kind == "service_guide" and paper.public end)
    return share(public and 1 or 0, 1):group(case.procedure)
  end,
}
