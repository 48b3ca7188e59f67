-- Order 481 Art. 44-49: which relief a ground carries, and why one that was asked for is refused.
local relief = {}

local GROUNDS = {
  disabled_without_income = { "exempt", "art45.1", "disabled without a steady income" },
  support_claim = { "exempt", "art45.2", "claim for support, maintenance or a pension" },
  minimum_living = { "exempt", "art45.3", "lives on a minimum or unemployment benefit" },
  brave_act = { "exempt", "art45.4", "injured by a brave act or for the public interest" },
  disaster = { "reduced", "art46.1", "hardship from a disaster" },
  preferential_treatment = { "reduced", "art46.2", "entitled to preferential treatment or resettlement by the State" },
  welfare_station = { "reduced", "art46.3", "welfare institution or relief station" },
  social_insurance_claim = { "deferred", "art47.1", "claim for social insurance or economic compensation" },
  accident_victim = { "deferred", "art47.2", "claim of an accident victim" },
  legal_aid = { "deferred", "art47.3", "receives legal aid" },
}

function relief.requested(case)
  return case:get("relief_requested", "none") ~= "none"
end

--- Article and text of a refusal; nothing if the relief is granted.
function relief.refused(case)
  local asked = case.relief_requested
  if asked == "exempt" and not case.payer_is_person then
    return "art44", "only a natural person can be exempt"
  end
  if not case.relief_proven then return "art48", "no proof of the hardship" end
  local ground = GROUNDS[case.relief_ground]
  if not ground then return "art48", "no ground of the Measures; the court may still weigh another one" end
  if ground[1] ~= asked then return "art48", "the ground does not carry the relief asked for" end
  if asked == "deferred" and case:has "docketed_on" and case.relief_applied_on > case.docketed_on then
    return "art49", "a deferral is decided before docketing"
  end
end

--- Kind of relief, article and text of a ground that was accepted.
function relief.granted(case)
  local ground = GROUNDS[case.relief_ground]
  return ground[1], ground[2], ground[3]
end

return relief
