-- What is asked of land before it is seized (Law 26/2008 Art. 110-111; Decree 152/2026 Art. 21(3), 56).
local M = {}

-- Art. 110: which rights may be seized at all.
local function right(asset)
  if asset:has "recovery_decided_on" and asset.recovery_decided_on <= as_of() then
    return "art110", "the State has decided to recover the land"
  elseif asset.certified and not asset.transferable then
    return "art110", "the right may not be transferred"
  elseif not asset.certified and not asset:get("certifiable", false) and not asset:get("recovery_planned", false) then
    return "art110", "the land has no certificate and cannot be given one"
  end
end

-- Decree 152/2026 Art. 56(2): the measured area is not that of the certificate.
local function area(case, asset)
  if not asset:has "measured_area_m2" or not asset:has "area_m2" or asset.measured_area_m2 == asset.area_m2 then
    return nil
  elseif asset.area_disputed then
    return "art56.2", "the area is in dispute: the dispute is settled first"
  elseif not asset:get("boundary_moved", false) then
    if not asset:get("certifiable", false) then
      return "art56.2", "the measured area cannot be certified"
    end
  elseif asset.measured_area_m2 > asset.area_m2 and not case.part_separable then
    return "art56.2", "the boundary was moved, and the part of the certificate cannot be separated"
  end
end

--- Article and text of what stands against seizing this piece of land or building, or nothing.
function M.against(case, law, asset)
  local article, text = right(asset)
  if article then return article, text end
  if not asset:has "planning_asked_on" or asset.planning_asked_on > as_of() then
    return "art56.1", "planning and certificate are asked before the seizure"
  elseif asset.kind == "land_and_house" and not asset.building_same_owner then
    return "art111", "the building is not the debtor's: the land is seized without it, and its owner is told"
  end
  return area(case, asset)
end

return M
