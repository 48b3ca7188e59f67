-- Communities with a household whose transition began in the period, each once.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "moved_out_communities",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "transition_from" then return not_counted() end
    if not in_period(case.transition_from) then return not_counted() end
    return tally(1):distinct(case.community)
  end,
}
