-- Subsidies paid, by class.
return rule {
  hook = "mediation.metric", name = "subsidies", basis = "Rules of 2016 Art. 29; local measures", date = "as_of",
  decide = function(case)
    if not case:has "subsidy_paid_on" or not in_period(case.subsidy_paid_on) then return not_counted() end
    return tally(case.subsidy_amount):group(case.subsidy_class)
  end,
}
