-- Seizure as the law allows it; of land, what the land office was asked and what it found.
local parcels = require "parcels"

local function against(case, law)
  for asset in each(case.assets) do
    if law.land_kinds[asset.kind] then
      local article, text = parcels.against(case, law, asset)
      if article then return article, text end
    end
  end
end

return rule {
  hook  = "enforcement.guard",
  name  = "may_seize",
  basis = "Law 26/2008 Art. 46(2), 88-90, 110-111; Decree 152/2026 Art. 21(3), 56; coordination regulation of Nghe An",
  date  = "as_of",
  decide = function(case, law)
    if law.coordination_in_force and law.land_kinds[case.asset_kind] then
      if not case:has "planning_answered_on" or case.planning_answered_on > as_of() then
        return refuse("regulation.information", "the land office has not answered on planning and certificate")
      end
      local article, text = against(case, law)
      if article then return refuse(article, text) end
    end
    return inherited(case)
  end,
}
