-- Villagers' groups with a household settled in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "settled_groups",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "settled_on" or not in_period(case.settled_on) then
      return not_counted()
    end
    -- Who chose money has no part in the settlement of the group.
    if not case:has "drawn_on" then return not_counted() end
    return tally(1):distinct(counting.villagers(case))
  end,
}
