-- Docketing needs a matter for the courts; where consent was given, mediation has ended first.
local OPEN = { applied = true, assigned = true, confirmed = true, contacted = true, consented = true, mediating = true,
  extended = true, appraisal_hold = true }

return rule {
  hook = "dispute.guard",
  name = "may_docket",
  basis = "Civil Procedure Law 2023 Art. 122, 126; Online Mediation Rules Art. 21",
  date = "as_of",
  decide = function(case)
    if not case:get("justiciable", true) then return refuse("cpl.art122", "not a matter for the courts") end
    if case:has "docketed_on" then return refuse("cpl.art126", "the case is docketed already") end
    if case:has "referral_status" and OPEN[case.referral_status] and case:get("agreed_to_mediate", false) then
      return refuse("art21", "mediation has not ended")
    end
    return allow()
  end,
}
