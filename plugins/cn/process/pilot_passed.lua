-- A pilot that failed its evaluation, or whose gaps are open, is not rolled out.
return rule {
  hook = "dispute.guard",
  name = "pilot_passed",
  basis = "Meeting of 2024-01-30: pilot first, then everywhere; filling gaps",
  date = "as_of",
  decide = function(case)
    if case.pilot_evaluation == "fail" then return refuse("pilot", "the pilot failed its evaluation") end
    if case:has "gaps_named_on" and not (case:has "gaps_closed_on" and case.gaps_closed_on >= case.gaps_named_on) then
      return refuse("pilot", "a gap that was named is open")
    end
    return allow()
  end,
}
