-- Villagers' groups with a household resettled, by community.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "resettled_groups",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return tally(1):group(case.community):distinct(counting.villagers(case))
  end,
}
