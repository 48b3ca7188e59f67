-- Each of the seven groups of the day has its people.
return rule {
  hook = "resettlement.guard",
  name = "day_staffed",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(3)",
  date = "as_of",
  decide = function(case, law)
    for name in pairs(law.day_groups) do
      if not contains(case.day_groups, name) then
        return refuse("report.day." .. name, "a group of the day is missing")
      end
    end
    return allow()
  end,
}
