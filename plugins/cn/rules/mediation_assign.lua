-- Online mediation before filing: return, assign, keep or assign anew.
local function returned(case)
  if not case.applicant_consented or case:has "consent_withdrawn_on" then
    return return_to_court("art4", "no consent to mediation")
  end
  if not case.justiciable then return return_to_court("art9.1", "not a matter for the courts") end
  if not case.court_competent then return return_to_court("art9.2", "the court of the mediator has no jurisdiction") end
  if not case.fit_for_online then return return_to_court("art9.3", "unfit for online mediation") end
  if not case:get("fit_for_mediation", true) then
    return return_to_court("cpl_interpretation.art143", "of a kind that may not be mediated")
  end
  local answer = case:get("other_party_answer", "no_answer")
  if answer == "refused" then return return_to_court("art15", "the other party refuses mediation") end
  if answer == "unreachable" then return return_to_court("art15", "the other party cannot be reached") end
  if case:get("refused_again", false) then
    return return_to_court("art14", "refused the new mediator and did not choose: refusal of mediation")
  end
end

local function anew(case, law)
  if case:has "declined_on" then return reassign("art12", "the mediator declined") end
  if case:has "confirmed_on" and case:has "assigned_on"
    and case.confirmed_on > working_days_after(case.assigned_on, law.confirmation_days) then
    return reassign("art12", "no confirmation in time")
  end
  if case:get("disclosure", "none") ~= "none" and not case.parties_accept_disclosure then
    return reassign("art13", "what the mediator disclosed was not accepted")
  end
  if case:has "recusal_requested_on" then return reassign("art14", "a party asked for another mediator") end
end

local function kept(case, law)
  if case:has "confirmed_on" then
    return keep("assigned_mediator"):ask_other_party_by(working_days_after(case.confirmed_on, law.other_party_days))
      :because("art15", "confirmed: the other party is asked")
  end
  if case:has "assigned_on" then
    return keep("assigned_mediator"):confirm_by(working_days_after(case.assigned_on, law.confirmation_days))
      :because("art12", "waiting for the mediator's confirmation")
  end
end

local function proposed(case, law)
  local latest = working_days_after(case.applied_on, law.assignment_days)
  local confirm_by = working_days_after(latest, law.confirmation_days)
  if not case:get("all_parties_consented", false) then
    return assign_to(law.roster[case.category]):confirm_by(confirm_by)
      :because("art10.1", "one side consents: the court assigns")
  end
  local choose_by = working_days_after(case.consented_on, law.choice_days)
  if not case:has "chosen_on" then
    return assign_to("parties_choice"):choose_by(choose_by)
      :because("art10.2", "both sides consent: they choose together")
  end
  if case.chosen_on > choose_by then
    return assign_to(law.roster[case.category]):confirm_by(confirm_by)
      :because("art10.2", "no common choice in time: the court assigns")
  end
  return assign_to("chosen_mediator"):confirm_by(working_days_after(case.chosen_on, law.confirmation_days))
    :because("art10.2", "chosen by the parties together")
end

local function mediators(case, law)
  local weight = case:get("complexity", "ordinary")
  return (weight == "major" or weight == "especially_major") and law.mediators_if_complex or 1
end

return rule {
  hook = "mediation.assign",
  basis = "Online Mediation Rules of the People's Courts (2022)",
  date = "applied_on",
  since = "2022-01-01",
  decide = function(case, law)
    local back = returned(case) or anew(case, law)
    if back then return back end
    local number = mediators(case, law)
    local result = (kept(case, law) or proposed(case, law)):mediators(number)
    if number == 1 then return result end
    return result:because("art11", "major or complex: two mediators, the parties choose who leads")
  end,
}
