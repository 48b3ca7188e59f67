-- A posting, and a corrected one again, hangs its days.
return rule {
  hook = "resettlement.guard",
  name = "hangs_long_enough",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)5; number of days assumed",
  date = "as_of",
  decide = function(case, law)
    if case.posting_until < days_after(as_of(), law.posting_days) then
      return refuse("posting.period", "the posting would not hang long enough")
    end
    return allow()
  end,
}
