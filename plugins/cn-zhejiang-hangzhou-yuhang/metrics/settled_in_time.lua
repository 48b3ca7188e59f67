-- Of the households that drew in the period: settled within the days after the draw.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "settled_in_time",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)",
  date = "as_of",
  decide = function(case, law)
    if not counting.is(case, "household") or not case:has "drawn_on" or not in_period(case.drawn_on) then
      return not_counted()
    end
    local last = days_after(case.drawn_on, law.settlement_days)
    local done = counting.known(case, "settled_on")
    -- Whose days still run counts once they are over, or once it is done.
    if not done and as_of() <= last then return not_counted() end
    return share(done and case.settled_on <= last and 1 or 0, 1):group(counting.wave(case))
  end,
}
