-- Area of the flats of households resettled, in hundredths of a square metre, by wave.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "resettled_area",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return tally(counting.hundredths(case.chosen_area_m2)):group(counting.wave(case))
  end,
}
