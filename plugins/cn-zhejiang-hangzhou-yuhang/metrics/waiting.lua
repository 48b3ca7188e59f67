-- Persons in transition on the last day of the period: moved out, and no keys yet.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "waiting",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not counting.known(case, "transition_from") then return not_counted() end
    if counting.known(case, "handed_over_on") then return not_counted() end
    return tally(case.in_transition_persons):group(case.community)
  end,
}
