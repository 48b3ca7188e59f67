-- Art. 26: the clock runs on when every appraisal has its last day.
return rule {
  hook = "mediation.guard",
  name = "appraisal_over",
  basis = "Online Mediation Rules Art. 26",
  date = "as_of",
  decide = function(case)
    local over = all(case.holds, function(hold)
      return hold.kind ~= "appraisal" or hold:has "to" and hold.to <= as_of()
    end)
    if not over then return refuse("art26", "an appraisal has no last day, or runs still") end
    return allow()
  end,
}
