-- Where a dispute goes: the court that has it, the way against an act, the body that settles or mediates first.
local priority = require "priority"
local reconsideration = require "reconsideration"

local IN_COURT = { docketed = true, in_trial = true }

local function to_reconsideration(case, law, step)
  local procedure = reconsideration.procedure(case, law)
  return refer_to(law.reconsideration_body):step(step):within(law.reconsideration_days[procedure])
    :because("reconsideration_law.limit", "limit of the reconsideration procedure")
end

local AGAINST_AN_ACT = {
  reconsideration = function(case, law)
    return to_reconsideration(case, law, "reconsideration")
  end,
  litigation = function(case, law)
    local court = case:get("court_level", "basic") .. "_court"
    if IN_COURT[case.status] then
      return refer_to(court):step("trial")
        :because("administrative_litigation_law.art51", "docketed: the court tries the case")
    end
    if reconsideration.comes_first(case, law) then
      return to_reconsideration(case, law, "reconsideration_first")
        :because("reconsideration_law.first", "reconsideration comes before a suit")
    end
    return refer_to(court):step("docketing"):within(law.docketing_days)
      :because("administrative_litigation_law.art51", "the court decides whether to docket")
  end,
  petition = function(_, law)
    return refer_to("petition_office"):step("petition"):within(law.petition_days)
      :because("petition_regulations.art34", "a petition is settled within the limit")
  end,
  state_compensation = function(_, law)
    return refer_to("compensating_agency"):step("compensation_claim"):within(law.compensation_days)
      :because("state_compensation_law.art13", "the agency that did the harm decides first")
  end,
}

local function in_court(case, law)
  if not case.agreed_to_mediate then
    return refer_to("court"):step("trial"):because("civil_procedure_law.art125", "docketed and no consent to mediation")
  end
  local procedure = case:get("procedure", "ordinary") == "ordinary" and "ordinary" or "summary"
  return refer_to(law.first_stop[case.category]):step("commissioned_mediation"):within(law.mediation_days[procedure])
    :because("mediation_rules.time", "mediation after filing, within the limit of the procedure")
end

local function docket(law, text)
  return refer_to("court"):step("docketing"):within(law.docketing_days):because("civil_procedure_law.art126", text)
end

local function mediator(case, law)
  local consented = case:get("agreed_to_mediate", false)
  local result
  if law.housing_docking[case.category] and case.pilot then
    result = refer_to("housing_mediation_organisation"):joint_with("housing_authority")
      :because("docking2023", "housing dispute in a pilot of the docking")
  else
    result = refer_to(law.first_stop[case.category])
  end
  return result:step(consented and "pre_filing_mediation" or "ask_consent"):within(law.mediation_days["pre_filing"])
    :because("mediation_rules.before_filing", "mediation before filing, with consent")
end

local function civil(case, law)
  if not case:get("justiciable", true) then
    return refer_to("petition_office"):step("advise_other_way")
      :because("online_mediation_rules.art9.1", "not a matter for the courts: another way is explained")
  end
  if IN_COURT[case.status] then return in_court(case, law) end
  if case.category == "labour" then
    return refer_to("labour_arbitration_commission"):step("arbitration_first"):within(law.labour_arbitration_days)
      :because("labour_dispute_law.art5", "labour arbitration comes before a suit")
  end
  if not case:get("fit_for_mediation", true) or law.first_stop[case.category] == "court" then
    return docket(law, "cannot be mediated: docketing")
  end
  if law.government_settles[case.category] then
    return refer_to(law.first_stop[case.category]):step("coordination")
      :because("land_administration_law.art14", "the government settles first")
  end
  if case:has "agreed_to_mediate" and not case.agreed_to_mediate then
    return docket(law, "mediation was refused: docketing")
  end
  return mediator(case, law)
end

return rule {
  hook = "dispute.route",
  basis = "Civil Procedure Law, Reconsideration Law, mediation rules of the Supreme People's Court",
  date = "filed_on",
  decide = function(case, law)
    local against_an_act = case:has "administrative_kind" or law.administrative_categories[case.category]
    local result = against_an_act and AGAINST_AN_ACT[case.administrative_kind](case, law) or civil(case, law)
    return result:priority(priority(case, law))
  end,
}
