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

--- Whether something happened with the present mediator. What lies before the last assignment concerned another one;
--- what has no day, or happened on the very day, is taken to concern the present one.
local function of_present(case, day)
  return not (case:has(day) and case:has "assigned_on") or case[day] >= case.assigned_on
end

local function happened(case, day)
  return case:has(day) and of_present(case, day)
end

--- Art. 12: the confirmation came late, or is still missing on the day on which the case is looked at.
local function silent(case, law)
  if not case:has "assigned_on" then return false end
  local latest = working_days_after(case.assigned_on, law.confirmation_days)
  if happened(case, "confirmed_on") then return case.confirmed_on > latest end
  return case:has "as_of" and case.as_of > latest
end

local function anew(case, law)
  if happened(case, "declined_on") then return reassign("art12", "the mediator declined") end
  if silent(case, law) then return reassign("art12", "no confirmation in time") end
  if case:get("disclosure", "none") ~= "none" and of_present(case, "disclosed_on")
    and not case.parties_accept_disclosure then
    return reassign("art13", "what the mediator disclosed was not accepted")
  end
  if happened(case, "recusal_requested_on") then return reassign("art14", "a party asked for another mediator") end
end

local function kept(case, law)
  if happened(case, "confirmed_on") then
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
  local chosen = case:get("chosen_on") or case:get("as_of")
  if chosen and chosen > choose_by then
    return assign_to(law.roster[case.category]):confirm_by(confirm_by)
      :because("art10.2", "no common choice in time: the court assigns")
  end
  if not case:has "chosen_on" then
    return assign_to("parties_choice"):choose_by(choose_by)
      :because("art10.2", "both sides consent: they choose together")
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
