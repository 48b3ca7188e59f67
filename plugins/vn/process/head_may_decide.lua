-- Whether the head of the office decides on the change of officer.
return rule {
  hook  = "enforcement.guard",
  name  = "head_may_decide",
  basis = "Decree 62/2015 Art. 10(2); from 2026-07-01 Decree 152/2026 Art. 13(2)",
  date  = "as_of",
  decide = function(case, law)
    if case.officer_is_head and law.head_change_upwards then
      return refuse("art10.2", "the officer is the head of the office: one level up")
    end
    return allow()
  end,
}
