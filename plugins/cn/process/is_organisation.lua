-- A unit or an organisation; a mediator is admitted after training.
return rule {
  hook = "mediation.guard",
  name = "is_organisation",
  basis = "Rules of 2016 Art. 6; Online Mediation Rules Art. 27",
  date = "as_of",
  decide = function(case)
    if case.roster_kind == "mediator" then return refuse("art7", "a mediator is trained first") end
    if case.roster_kind == "organisation" and not case:has "roster_org" then
      return refuse("art6", "an organisation has its number")
    end
    if case.roster_kind == "unit" and not case:has "roster_unit" then
      return refuse("docking", "a cooperating unit has its number")
    end
    return allow()
  end,
}
