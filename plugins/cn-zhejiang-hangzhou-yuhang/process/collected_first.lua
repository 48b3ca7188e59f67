-- After the draw nothing is paid before what the household owes is collected. Compensation of before the draw is not
-- held back.
return rule {
  hook = "resettlement.guard",
  name = "collected_first",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if case.to_pay == 0 then return refuse("report.two_lines", "there is nothing to pay") end
    if case:has "drawn_on" and case.to_collect > 0
      and (not case:has "collected_on" or case.collected_on > as_of()) then
      return refuse("report.collect_first", "what the household owes is not collected yet")
    end
    return allow()
  end,
}
