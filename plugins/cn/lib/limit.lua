-- When a limit is over: one that ends on a day off ends on the next working day (Civil Procedure Law 2023 Art. 85). The
-- calendar is asked only where that matters.
local limit = {}

--- Whether a limit whose last day is `last` is over on the day of the step.
function limit.over(last)
  return as_of() > last and as_of() > next_working_day(last)
end

return limit
