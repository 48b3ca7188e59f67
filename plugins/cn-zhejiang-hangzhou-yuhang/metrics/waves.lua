-- Waves with a household resettled in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "waves",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction and section II.(3)",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return tally(1):distinct(counting.wave(case))
  end,
}
