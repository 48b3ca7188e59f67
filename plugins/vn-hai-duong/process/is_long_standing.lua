-- Whether a case is long-standing.
return rule {
  hook  = "enforcement.guard",
  name  = "is_long_standing",
  basis = "Practice of Hai Duong: long-standing cases are worked off one by one (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if days_between(case.decided_on, as_of()) <= law.long_standing_days then
      return refuse("practice.difficult", "the case is not a year old")
    end
    return allow()
  end,
}
