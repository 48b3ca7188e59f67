-- Service guides that the last check found right / service guides checked by the last day of the period.
return rule {
  hook = "dispute.metric", name = "guide_accuracy", basis = "Report of the bureau on 2020, I.3", date = "as_of",
  decide = function(case)
    if not case:has "guide_checked_on" or not in_period(case.guide_checked_on) then return not_counted() end
    return share(case.guide_correct and 1 or 0, 1):group(case.act_kind)
  end,
}
