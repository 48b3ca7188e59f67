-- Limits in working days that a decision adds to its answer.
local M = {}

-- Last day of the limit, or nothing where the calendar does not reach back so far: the answer stands without it.
function M.within(date, days, law)
  if date >= law.working_days_from then return working_days_after(date, days) end
end

M.unknown = "no calendar of working days for that year: the last days are not given"

return M
