-- Area of such assets.
local occupied = require "occupied"

return rule {
  hook  = "enforcement.metric",
  name  = "occupied_area",
  basis = "Handover in Kinh Mon, end of June 2020 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not occupied.handed_over_on(case) then return not_counted() end
    return tally(occupied.area(case)):group(case.jurisdiction)
  end,
}
