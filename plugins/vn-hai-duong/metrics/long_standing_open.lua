-- Cases open on the last day whose decision is more than a year old.
return rule {
  hook  = "enforcement.metric",
  name  = "long_standing_open",
  basis = "Practice of Hai Duong: long-standing cases (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "decided_on" or case.decided_on > as_of() then return not_counted() end
    if case:has "finished_on" and case.finished_on <= as_of() then return not_counted() end
    local long = days_between(case.decided_on, as_of()) > law.long_standing_days
    return share(long and 1 or 0, 1):group(case:get("unit", "?"))
  end,
}
