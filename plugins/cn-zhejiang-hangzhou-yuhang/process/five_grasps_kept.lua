-- All five grasps are on record, and the last change was reported and audited.
return rule {
  hook = "resettlement.guard",
  name = "five_grasps_kept",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(1)1",
  date = "as_of",
  decide = function(case, law)
    for name in pairs(law.five_grasps) do
      if not contains(case.controls_kept, name) then
        return refuse("report.grasp." .. name, "one of the five grasps is not on record")
      end
    end
    if not case:has "audited_on" then return refuse("report.audit", "the works were not audited") end
    if case:has "change_listed_on" then
      if not case:has "change_reported_on" or case.change_reported_on < case.change_listed_on then
        return refuse("report.change", "the last change list was not reported")
      end
      if case.audited_on < case.change_listed_on then
        return refuse("report.audit", "the last change came after the audit")
      end
    end
    return allow()
  end,
}
