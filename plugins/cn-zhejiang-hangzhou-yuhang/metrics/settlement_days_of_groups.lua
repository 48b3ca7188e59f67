-- Days of settlement, each villagers' group by itself: as many as groups where each settled as a whole.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "settlement_days_of_groups",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "settled_on" or not in_period(case.settled_on) then
      return not_counted()
    end
    -- Who chose money has no part in the settlement of the group.
    if not case:has "drawn_on" then return not_counted() end
    return tally(1):distinct(counting.villagers(case) .. "/" .. case.settled_on)
  end,
}
