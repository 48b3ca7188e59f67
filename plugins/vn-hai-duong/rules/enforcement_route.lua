-- Who takes up a case in Hai Duong: desk, online support, land, occupants; the rest as the national rule says.

local function incident(case)
  return case:has "coercions" and any(case.coercions, function(coercion)
    return coercion:get("incident", "none") ~= "none"
  end)
end

-- Seed 001: persuasion and meetings come first, then force, with a protection plan when there are threats.
local function occupied(case, law)
  local result = refer_to(law.desk_occupant):joint_with("police"):priority(law.priorities.occupant)
    :because("practice.occupant", "someone who is no party holds the asset: steering committee, with the police")
  if incident(case) then
    return result:step("protection_plan"):because("practice.incident", "threats or resistance: protection plan first")
  elseif case:get("force_mobilised", false) then
    return result:step("coercion_plan")
  end
  return result:step("persuasion")
end

-- A request at the desk, or nothing when its procedure is not handled there.
local function at_the_desk(case, law)
  local procedure = case.procedure
  if case:get("channel", "counter") == "online" and law.online_procedures[procedure] then
    return refer_to(law.desk_online):step(procedure)
      :because("one_stop.online", "online request with support of the office")
  elseif law.one_stop_procedures[procedure] then
    return refer_to(law.desk_one_stop):step(procedure)
      :because("one_stop", "one of the five procedures of the one-stop desk")
  end
end

local function by_kind(case, law)
  local result = inherited(case)
  if law.land_assets[case:get("asset_kind", "money")] then
    return result:priority(law.priorities.land)
      :because("practice.land", "land or building: taken up before other cases")
  elseif case:get("difficult", false) then
    return result:priority(law.priorities.difficult)
      :because("practice.difficult", "difficult case: worked off one by one")
  elseif case:get("class", "unclassified") == "with_conditions" then
    return result:step("case_plan"):priority(law.priorities.planned)
      :because("practice.plan", "case with conditions: each has its own plan")
  end
  return result
end

return rule {
  hook  = "enforcement.route",
  basis = "Practice of the Hai Duong enforcement office (seed 001); Law 26/2008 Art. 35",
  date  = "accepted_on",
  decide = function(case, law)
    if not law.province_exists then
      return not_applicable("succession", "Hai Duong was merged into Hai Phong: the successor decides")
    elseif case:get("third_party_occupant", false) then
      return occupied(case, law)
    elseif incident(case) then
      return inherited(case):joint_with("police"):step("protection_plan"):priority(law.priorities.incident)
        :because("practice.incident", "threats or resistance: protection plan first")
    elseif case:get("officer_is_head", false) then
      return inherited(case)
    end
    return case:has "procedure" and at_the_desk(case, law) or by_kind(case, law)
  end,
}
