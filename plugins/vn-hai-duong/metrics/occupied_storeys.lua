-- Storeys of such houses.
local occupied = require "occupied"

return rule {
  hook  = "enforcement.metric",
  name  = "occupied_storeys",
  basis = "Handover in Kinh Mon, end of June 2020 (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not occupied.handed_over_on(case) then return not_counted() end
    return tally(sum(case.assets, function(asset) return asset:get("storeys", 0) end)):group(case.jurisdiction)
  end,
}
