-- A longer suspension: asked a month before the first one ends, and twelve months more at most.
return rule {
  hook = "resettlement.guard",
  name = "longer_freeze_lawful",
  basis = "Hangzhou Regulation on Compensation for Houses on Expropriated Collective Land (2014) Art. 7(2)",
  date = "as_of",
  decide = function(case, law)
    local months = law.freeze_months
    if as_of() > months_after(case.freeze_from, months - 1, "back") then
      return refuse("art7.2", "it is prolonged a month before it ends")
    end
    if case.freeze_to > months_after(case.freeze_from, months + law.freeze_extension_months, "back") then
      return refuse("art7.2", "it is prolonged by twelve months at most")
    end
    return allow()
  end,
}
