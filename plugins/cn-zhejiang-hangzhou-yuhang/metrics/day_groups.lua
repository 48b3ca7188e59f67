-- Groups of the day of the draw that were at work in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "day_groups",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(3)",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "day_group") then return not_counted() end
    -- Still to come, or dissolved before the period.
    if case.accepted_on > as_of() then return not_counted() end
    if case:has "closed_on" and case.closed_on < period_from() then return not_counted() end
    return tally(1):distinct(case.day_group)
  end,
}
