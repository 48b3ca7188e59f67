-- Heads that were counted for the households resettled, by wave.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "resettled_persons",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return tally(case.counted_persons):group(counting.wave(case))
  end,
}
