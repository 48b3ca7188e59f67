-- Art. 2, 6, 11: a head, proven to be one, who stays and speaks on resolving the dispute.
local bench = require "bench"

return rule {
  hook = "dispute.guard", name = "head_appeared_and_spoke",
  basis = "SPC Provisions on the appearance of heads 2020 Art. 2, 6, 11", date = "as_of",
  decide = function(case)
    local heard, came = bench.that_day(case, as_of(), bench.head_came)
    if not heard then return refuse("hearing", "no hearing of this day is on record") end
    if not came then return refuse("art2", "no head appeared whose appearance counts") end
    local _, spoke = bench.that_day(case, as_of(), function(hearing)
      return bench.head_came(hearing) and hearing.spoke
    end)
    if not spoke then return refuse("art11", "the head did not speak on resolving the dispute") end
    return allow()
  end,
}
