-- A pilot runs its year before it is assessed.
return rule {
  hook = "resettlement.guard",
  name = "pilot_ran",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)2",
  date = "as_of",
  decide = function(case, law)
    if as_of() < months_after(case.pilot_from, law.pilot_months, "back") then
      return refuse("report.pilot", "the pilot has not run its year")
    end
    return allow()
  end,
}
