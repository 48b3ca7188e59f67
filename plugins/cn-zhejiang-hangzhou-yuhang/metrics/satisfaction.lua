-- Satisfaction of households that have their keys, by community.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "satisfaction",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)2",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not counting.known(case, "handed_over_on") then return not_counted() end
    -- Not everybody is asked.
    if not case:has "satisfaction" then return not_counted() end
    return tally(case.satisfaction):group(case.community)
  end,
}
