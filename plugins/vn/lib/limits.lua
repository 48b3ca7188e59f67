-- Limits in working days that a decision adds to its answer.
local M = {}

-- Day by day, as long as the calendar knows the days.
local function step_by_step(date, days, law)
  while days > 0 do
    date = days_after(date, 1)
    if date > law.working_days_until then return nil end
    if is_working_day(date) then days = days - 1 end
  end
  return date
end

-- Last day of the limit, or nothing where the calendar does not reach: the answer stands without it.
-- Thirty days hold more days of rest than any limit meets on its way.
function M.within(date, days, law)
  if date < law.working_days_from then return nil end
  if days_after(date, 30 + 2 * days) > law.working_days_until then return step_by_step(date, days, law) end
  return working_days_after(date, days)
end

M.unknown = "no calendar of working days for that year: a last day is not given"

return M
