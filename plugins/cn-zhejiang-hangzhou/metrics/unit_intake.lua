-- The same, by the unit that acted: what the three colours look at.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "unit_intake", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if not cases.kind(case) or not cases.came_in(case) then return not_counted() end
    return tally(1):group(case.acting_unit)
  end,
}
