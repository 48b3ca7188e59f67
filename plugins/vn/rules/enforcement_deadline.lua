-- The last day of a step: its row in law/deadlines.yaml, counted from the day that starts it.
local steps = require "steps"

local count = {
  at_once = function(from) return from, "at once" end,
  working_days = function(from, n)
    return working_days_after(from, n), "limit in working days, the day that starts it not counted"
  end,
  working_days_before = function(day, n)
    return working_days_before(day, n), "at least so many working days before the day"
  end,
  days = function(from, n) return days_after(from, n), "limit in calendar days, the day that starts it not counted" end,
  months = function(from, n) return months_after(from, n, "back"), "limit in months" end,
  years = function(from, n) return years_after(from, n, "back"), "limit in years" end,
}
local counted_in_days = {at_once = true, working_days = true, working_days_before = true, days = true}

return rule {
  hook  = "enforcement.deadline",
  basis = "Law 26/2008 as amended by 64/2014; Decree 62/2015; Circular 216/2016; since 2026-07-01 Decree 152/2026",
  date  = "procedure_received_on",
  since = "2009-07-01",
  decide = function(case, law)
    local row = steps.row(case, law)
    local limit = law["limit_" .. row]
    if limit.unit == "none" then
      return no_deadline(limit.article, "the law of that day sets no number for this step")
    end
    local start = steps.start(case, law, row)
    local due, text = count[limit.unit](start, limit.within)
    local result = due_on(due):starts(start):working(limit.unit:find("^working") ~= nil):procedure(case.procedure)
      :because(limit.article, text)
    if counted_in_days[limit.unit] then result:days(limit.within) end
    return result
  end,
}
