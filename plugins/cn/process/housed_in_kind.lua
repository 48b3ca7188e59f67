-- A home or plot is handed over to those who are not compensated in money alone.
return rule {
  hook = "resettlement.guard",
  name = "housed_in_kind",
  basis = "Land Administration Law 2019 Art. 48(4)",
  date = "as_of",
  decide = function(case)
    if case.form == "money" then return refuse("art48.4", "the household chose money: there is no home to hand over") end
    return allow()
  end,
}
