-- Housing disputes, in places of the pilot until it is rolled out.
return rule {
  hook = "dispute.guard",
  name = "housing_docking",
  basis = "Docking of the courts with the housing departments (2023)",
  date = "as_of",
  decide = function(case, law)
    if not law.housing_docking[case.category] then
      return refuse("docking2023", "no dispute of housing and construction")
    end
    if not law.docking_everywhere and not case.pilot then return refuse("docking2023", "the place is no pilot") end
    if not case:get("fit_for_mediation", true) then
      return refuse("cpl_interpretation.art143", "of a kind that may not be mediated")
    end
    return allow()
  end,
}
