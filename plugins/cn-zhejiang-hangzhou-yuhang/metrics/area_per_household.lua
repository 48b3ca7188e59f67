-- Area of the flats over the households resettled, by wave.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "area_per_household",
  basis = "Resettlement of the Yuhang development zone, report of 2013, introduction",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return share(counting.hundredths(case.chosen_area_m2), law.hundredths):group(counting.wave(case))
  end,
}
