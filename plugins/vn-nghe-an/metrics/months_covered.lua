-- Months of the period in which cases were taken in, each counted once.
return rule {
  hook  = "enforcement.metric",
  name  = "months_covered",
  basis = "Report on Nghe An, September 2019 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "accepted_on" or not in_period(case.accepted_on) then return not_counted() end
    return tally(1):distinct(case.accepted_on:sub(1, 7))
  end,
}
