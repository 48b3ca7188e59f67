-- Compensation first, moving after: the sum paid, or, where homes are given, the time until then provided for.
return rule {
  hook = "resettlement.guard",
  name = "compensated_first",
  basis = "Land Administration Law 2019 Art. 48(4)",
  date = "as_of",
  decide = function(case)
    if case.form == "money" then
      if not case:has "paid_on" then return refuse("art48.4", "the compensation is not paid yet") end
    elseif not case:has "paid_on" and not case:has "transition_kind" then
      return refuse("art48.4", "neither paid nor housed until the new home is ready")
    end
    return allow()
  end,
}
