-- Only a household that chose money is done once it is paid.
return rule {
  hook = "resettlement.guard",
  name = "paid_in_money",
  basis = "Land Administration Law 2019 Art. 48(4)",
  date = "as_of",
  decide = function(case)
    if case.form ~= "money" then return refuse("art48.4", "the household is to get a home: it is not done when paid") end
    return allow()
  end,
}
