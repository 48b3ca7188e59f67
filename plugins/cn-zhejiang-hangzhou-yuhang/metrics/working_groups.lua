-- Working groups under the leading group that were at work in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "working_groups",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(1)2",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "working_group") then return not_counted() end
    -- Still to come, or dissolved before the period.
    if case.accepted_on > as_of() then return not_counted() end
    if case:has "closed_on" and case.closed_on < period_from() then return not_counted() end
    return tally(1):distinct(case.working_group)
  end,
}
