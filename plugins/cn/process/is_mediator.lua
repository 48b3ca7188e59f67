-- A mediator, trained, of an organisation on the roster or alone.
return rule {
  hook = "mediation.guard",
  name = "is_mediator",
  basis = "Rules of 2016 Art. 6(3), 7",
  date = "as_of",
  decide = function(case)
    if case.roster_kind ~= "mediator" then return refuse("art6", "not a mediator") end
    if not case:has "roster_trained_on" then return refuse("art7", "trained before admission") end
    return allow()
  end,
}
