-- The suspension lasts thirty months at most.
return rule {
  hook = "resettlement.guard",
  name = "freeze_lawful",
  basis = "Hangzhou Regulation on Compensation for Houses on Expropriated Collective Land (2014) Art. 7(2)",
  date = "as_of",
  decide = function(case, law)
    if case.freeze_to > months_after(as_of(), law.freeze_months, "back") then
      return refuse("art7.2", "the suspension lasts thirty months at most")
    end
    return allow()
  end,
}
