-- Art. 12: who is silent for three working days has lost the case; it is assigned anew.
return rule {
  hook = "mediation.guard",
  name = "confirm_in_time",
  basis = "Online Mediation Rules Art. 12",
  date = "as_of",
  decide = function(case, law)
    if as_of() > working_days_after(case.assigned_on, law.confirmation_days) then
      return refuse("art12.2", "the time to confirm is over: assign anew")
    end
    return allow()
  end,
}
