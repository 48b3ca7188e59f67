-- Art. 6(2), 12: nobody whose appearance counts.
local bench = require "bench"

return rule {
  hook = "dispute.guard", name = "no_head_appeared", basis = "SPC Provisions on the appearance of heads 2020 Art. 6, 12",
  date = "as_of",
  decide = function(case)
    local heard, came = bench.that_day(case, as_of(), bench.head_came)
    if not heard then return refuse("hearing", "no hearing of this day is on record") end
    if came then return refuse("art2", "a head appeared") end
    return allow()
  end,
}
