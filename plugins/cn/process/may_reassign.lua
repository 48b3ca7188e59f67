-- Art. 12(2): assigned anew after a refusal or silence, not before.
return rule {
  hook = "mediation.guard",
  name = "may_reassign",
  basis = "Online Mediation Rules Art. 12(2)",
  date = "as_of",
  decide = function(case, law)
    if case:has "declined_on" and case.declined_on >= case.assigned_on then return allow() end
    if as_of() <= working_days_after(case.assigned_on, law.confirmation_days) then
      return refuse("art12.2", "the mediator may still confirm")
    end
    return allow()
  end,
}
