-- Households resettled, by wave.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "resettled",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return tally(1):group(counting.wave(case))
  end,
}
