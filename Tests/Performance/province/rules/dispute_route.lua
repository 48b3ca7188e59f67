-- rules.md, ROUTE: the first rule that holds
local function count_kind(case, kind)
  local found = 0
  for party in each(case.parties) do
    if party.kind == kind then found = found + 1 end
  end
  return found
end

local function has_agency(case)
  for party in each(case.parties) do
    if party.kind == "agency" then return true end
  end
  return false
end

local function has_person_aged(case, from, to)
  for party in each(case.parties) do
    if party.kind == "person" and party.age >= from and party.age < to then return true end
  end
  return false
end

local function hardship(case)
  for party in each(case.parties) do
    if party.role == "applicant" then return party.hardship end
  end
end

local function family(case)
  if has_person_aged(case, 0, 18) then return "juvenile_family_desk", 1, 15 end
end

local function land(case, law)
  if case.amount >= 50000000 and law.land_districts[case.district] then return "land_joint_coordination", 1, 20 end
  if has_agency(case) then return "natural_resources_mediation", 2, 30 end
end

local function housing_sale(case)
  if contains(case.flags, "unfinished_building") then return "housing_risk_task_force", 1, 15 end
  if case.amount >= 200000000 and not case.agreed_to_mediate then return "litigation_service_hall", 2, 30 end
  if case.filed_on < "2023-07-01" then return "legacy_housing_panel", 3, 45 end
  if case.agreed_to_mediate and case.channel == "online" then return "online_mediation_platform", 4, 20 end
end

local function labour(case)
  if case.amount < 2000000 or hardship(case) ~= "none" then
    return "labour_green_channel", 1, 15
  end
end

local function insured(case)
  if case.evidence_count >= 3 and case.agreed_to_mediate then return "insurance_mediation", 3, 20 end
end

local desks = {
  family = family,
  inheritance = family,
  land_use = land,
  land_expropriation = land,
  housing_sale = housing_sale,
  labour = labour,
  traffic_accident = insured,
  medical = insured,
  administrative_reconsideration = function(case)
    if not case.agreed_to_mediate and has_agency(case) then return "reconsideration_bureau", 2, 60 end
    return "admin_dispute_centre", 2, 30
  end,
  resettlement = function(case)
    if case.prior_mediations >= 2 then return "resettlement_review_panel", 1, 10 end
    if has_person_aged(case, 65, 200) then return "resettlement_home_visit", 1, 10 end
    local trouble = hardship(case)
    if trouble == "low_income" or trouble == "disabled" then return "resettlement_home_visit", 1, 10 end
    return "resettlement_office", 3, 20
  end,
  construction_contract = function(case)
    if case.amount >= 1000000000 then return "construction_commission", 2, 45 end
    if contains(case.flags, "wage_arrears") then return "wage_joint_team", 1, 7 end
    if case.agreed_to_mediate and count_kind(case, "company") >= 2 then return "construction_association", 3, 30 end
    return "housing_construction_bureau", 3, 30
  end,
  property_management = function(case)
    if case.group_size >= 10 then return "street_joint_mediation", 2, 15 end
    if case.amount < 500000 and case.prior_mediations == 0 then return "community_committee", 4, 15 end
    return "property_mediation_committee", 3, 30
  end,
  lease = function(case)
    if case.agreed_to_mediate and case.channel == "online" then return "online_mediation_platform", 4, 20 end
    if case.urgency >= 4 then return "fast_track_panel", 2, 7 end
  end,
}

local function general(case)
  if case.prior_mediations >= 3 or case.urgency == 5 then return "litigation_service_hall", 2, 15 end
  if not case.agreed_to_mediate then return "litigation_service_hall", 4, 60 end
  if case.amount < 10000000 and not has_agency(case) then return "peoples_mediation_committee", 4, 30 end
  return "district_mediation_centre", 3, 30
end

return rule {
  hook = "dispute.route",
  basis = "rules.md, ROUTE",
  date = "filed_on",
  decide = function(case, law)
    local desk, to, priority, days = desks[case.category], nil, nil, nil
    if desk then to, priority, days = desk(case, law) end
    if not to then to, priority, days = general(case) end
    if case.urgency >= 4 and priority > 1 then priority = priority - 1 end
    if law.remote_districts[case.district] then days = days + 5 end
    return refer_to(to):priority(priority):within(days)
  end,
}
