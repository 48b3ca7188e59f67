-- The five one-stop procedures: the national limit, and whether the desk kept it.
return rule {
  hook  = "enforcement.deadline",
  basis = "One-stop mechanism of the Hai Duong enforcement office since 2017; the limits are the national ones",
  date  = "procedure_received_on",
  decide = function(case, law)
    if not law.province_exists then
      return not_applicable("succession", "Hai Duong was merged into Hai Phong: the successor decides")
    end
    local result = inherited(case)
    if result.outcome ~= "decided" or not law.one_stop_procedures[case.procedure] then return result end
    result:because("one_stop", "one of the five procedures of the one-stop desk")
    if not case:has "procedure_answered_on" then return result end
    if case.procedure_answered_on <= result.due_on then
      return result:because("one_stop.on_time", "answered in time")
    end
    return result:because("one_stop.late", "answered late: the desk reports it")
  end,
}
