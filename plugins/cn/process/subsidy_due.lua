-- Once only, not for public staff, within the sums of the rules.
return rule {
  hook = "mediation.guard",
  name = "subsidy_due",
  basis = "Local measures on subsidies: double claims and public staff are excluded",
  date = "as_of",
  decide = function(case, law)
    if case.subsidy_claimed_elsewhere then return refuse("double_claim", "claimed from another purse already") end
    if case.mediator_on_public_payroll then return refuse("public_staff", "public staff draw no subsidy") end
    if case.subsidy_amount < law.subsidy_least or case.subsidy_amount > law.subsidy_most then
      return refuse("amount", "the sum lies outside the rules")
    end
    return allow()
  end,
}
