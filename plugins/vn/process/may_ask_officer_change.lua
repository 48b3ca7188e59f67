-- Whether the ground to change the officer is one of the law.
return rule {
  hook  = "enforcement.guard",
  name  = "may_ask_officer_change",
  basis = "Decree 62/2015 Art. 10; from 2026-07-01 Decree 152/2026 Art. 13",
  date  = "as_of",
  decide = function(case, law)
    if not law.officer_change_grounds[case.officer_change_ground] then
      return refuse("art13", "no ground to change the officer in the law of this day")
    end
    return allow()
  end,
}
