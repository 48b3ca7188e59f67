-- What belongs elsewhere is sent there: not justiciable, or not the court competent.
return rule {
  hook = "dispute.guard",
  name = "may_transfer",
  basis = "Online Mediation Rules Art. 9(1); Civil Procedure Law 2023 Art. 37, 127",
  date = "as_of",
  decide = function(case)
    if case.justiciable and not case:has "competent_court" then
      return refuse("cpl.art127", "it belongs before a court, and no other court is named")
    end
    return allow()
  end,
}
