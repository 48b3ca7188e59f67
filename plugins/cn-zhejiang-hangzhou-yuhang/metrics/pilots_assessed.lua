-- Pilots of property management whose year ended in the period: how many were assessed.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "pilots_assessed",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)2",
  date = "as_of",
  decide = function(case, law)
    if not counting.is(case, "management") or not case:has "pilot_from" then return not_counted() end
    if not in_period(months_after(case.pilot_from, law.pilot_months, "back")) then return not_counted() end
    return share(counting.known(case, "assessed_on") and 1 or 0, 1):group(case.community)
  end,
}
