-- Each defect was visited, answered, repaired, and the household accepted it.
return rule {
  hook = "resettlement.guard",
  name = "defects_settled",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    for defect in each(case.defects) do
      if not defect:has "visited_on" then return refuse("report.defects", "nobody came to see a defect") end
      if not defect:has "answered_on" then return refuse("report.defects", "a defect has no answer") end
      if not defect:has "repaired_on" then return refuse("report.defects", "a defect is not repaired") end
      if not defect.accepted_by_household then
        return refuse("report.defects", "the household has not accepted a repair")
      end
    end
    return allow()
  end,
}
