-- Art. 10(2): two working days from the consent to choose together.
return rule {
  hook = "mediation.guard",
  name = "choice_in_time",
  basis = "Online Mediation Rules Art. 10(2)",
  date = "as_of",
  decide = function(case, law)
    if as_of() > working_days_after(case.consented_on, law.choice_days) then
      return refuse("art10.2", "the time to choose together is over: the court assigns")
    end
    return allow()
  end,
}
