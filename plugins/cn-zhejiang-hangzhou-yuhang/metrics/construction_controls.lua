-- Which of the five grasps were kept in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "construction_controls",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(1)1",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "construction_control") then return not_counted() end
    -- Still to come, or dissolved before the period.
    if case.accepted_on > as_of() then return not_counted() end
    if case:has "closed_on" and case.closed_on < period_from() then return not_counted() end
    return tally(1):distinct(case.construction_control)
  end,
}
