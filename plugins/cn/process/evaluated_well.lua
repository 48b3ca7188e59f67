-- The last evaluation was good or better.
return rule {
  hook = "mediation.guard",
  name = "evaluated_well",
  basis = "Rules of 2016 Art. 10, 29",
  date = "as_of",
  decide = function(case)
    if case.evaluation ~= "excellent" and case.evaluation ~= "good" then
      return refuse("art10", "the last evaluation is below good")
    end
    return allow()
  end,
}
