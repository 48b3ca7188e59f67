-- Days from the draw to the settlement, of households settled in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "days_to_settle",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "settled_on" or not in_period(case.settled_on) then
      return not_counted()
    end
    -- Who chose money has not drawn.
    if not case:has "drawn_on" then return not_counted() end
    return tally(days_between(case.drawn_on, case.settled_on)):group(counting.wave(case))
  end,
}
