-- Performance of the property companies in assessments of the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "performance",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)2",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "management") or not case:has "assessed_on" or not in_period(case.assessed_on) then
      return not_counted()
    end
    return tally(case.performance_score):group(case.community)
  end,
}
