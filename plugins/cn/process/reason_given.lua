-- Art. 12(1): a mediator who declines writes down the reason.
return rule {
  hook = "mediation.guard",
  name = "reason_given",
  basis = "Online Mediation Rules Art. 12(1)",
  date = "as_of",
  decide = function(case)
    if case.decline_reason == "none" then return refuse("art12.1", "a refusal names its reason") end
    return allow()
  end,
}
