-- Requests of the desk answered in the period by the last day of their limit, which follows from the law of the day of
-- receipt; a due day on record is not asked.
local desk = require "desk"

return rule {
  hook  = "enforcement.metric",
  name  = "one_stop_on_time",
  basis = "One-stop mechanism of Hai Duong since 2017 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "procedure" or not law.one_stop_procedures[case.procedure] then return not_counted() end
    if not case:has "procedure_answered_on" or not in_period(case.procedure_answered_on) then return not_counted() end
    return share(case.procedure_answered_on <= desk.last_day(case, law) and 1 or 0, 1):group(case.procedure)
  end,
}
