-- Art. 9 and 10: what must be clear before the court assigns a mediator.
return rule {
  hook = "mediation.guard",
  name = "may_assign",
  basis = "Online Mediation Rules Art. 9, 10",
  date = "as_of",
  decide = function(case, law)
    if case:has "consent_withdrawn_on" then return refuse("art4", "the applicant took its consent back") end
    if not case.justiciable then return refuse("art9.1", "not a matter for the courts: return it") end
    if not case.court_competent then return refuse("art9.2", "the court has no jurisdiction: return it") end
    if not case.fit_for_online then return refuse("art9.3", "unfit for online mediation: return it") end
    if not case:get("fit_for_mediation", true) then
      return refuse("cpl_interpretation.art143", "of a kind that may not be mediated")
    end
    local both_choose = case:get("all_parties_consented", false) and not case:get("choice_left_to_court", false)
    if both_choose and as_of() <= working_days_after(case.consented_on, law.choice_days) then
      return refuse("art10.2", "the parties may still choose together")
    end
    return allow()
  end,
}
