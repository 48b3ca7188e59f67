-- Whether the case that another office entrusts was taken in by the day of the decision.
return rule {
  hook  = "enforcement.guard",
  name  = "accepted_before",
  basis = "Law 26/2008 Art. 57",
  date  = "as_of",
  decide = function(case, law)
    if case.accepted_on > as_of() then
      return refuse("art57", "the case was taken in only later")
    end
    return allow()
  end,
}
