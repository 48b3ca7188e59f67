-- Handovers, in the period, of assets that somebody held who was no party.
local occupied = require "occupied"

return rule {
  hook  = "enforcement.metric",
  name  = "occupied_handovers",
  basis = "Handover in Kinh Mon, end of June 2020 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not occupied.handed_over_on(case) then return not_counted() end
    return tally(1):group(case.jurisdiction)
  end,
}
