-- Problems left over that are not settled on the last day of the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "problems_open",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)1(1)",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "problems_left" then return not_counted() end
    if counting.known(case, "problems_settled_on") then return not_counted() end
    return tally(case.problems_left):group(case.community)
  end,
}
