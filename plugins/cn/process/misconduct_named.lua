-- A warning and a dismissal name what was done.
return rule {
  hook = "mediation.guard",
  name = "misconduct_named",
  basis = "Rules of 2016 Art. 28; Online Mediation Rules Art. 29",
  date = "as_of",
  decide = function(case)
    if case.misconduct == "none" then return refuse("art29", "no misconduct is named") end
    return allow()
  end,
}
