-- What the law asks of land and buildings before they are seized (Law 26/2008 Art. 88-89, 110-111).
local M = {}

--- Whether the register was asked by now: about each piece of real estate on record, else about the asset.
function M.register_asked(case, law)
  local function is_land(asset) return law.land_kinds[asset.kind] end
  if case:has "assets" and any(case.assets, is_land) then
    return all(case.assets, function(asset)
      return not is_land(asset) or asset:has "register_queried_on" and asset.register_queried_on <= as_of()
    end)
  end
  return case.register_asked_on <= as_of()
end

--- Whether the seizure was announced so many working days before.
function M.announced(case, law)
  return case.seizure_announced_on <= working_days_before(as_of(), law.limit_coercion_notice.within)
end

return M
