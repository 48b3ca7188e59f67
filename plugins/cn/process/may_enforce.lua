-- Only what is confirmed and due and not performed is enforced.
return rule {
  hook = "mediation.guard",
  name = "may_enforce",
  basis = "Civil Procedure Law 2023 Art. 206",
  date = "as_of",
  decide = function(case)
    if case.confirmation_result ~= "confirmed" then return refuse("cpl.art206", "the agreement is not confirmed") end
    if case:has "performed_on" then return refuse("cpl.art206", "the agreement is performed") end
    if as_of() <= case.performance_due_on then return refuse("cpl.art206", "performance is not due yet") end
    return allow()
  end,
}
