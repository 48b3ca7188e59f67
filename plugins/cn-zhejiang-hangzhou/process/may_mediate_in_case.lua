-- Inside a suit, and inside a reconsideration until 2023-12-31: discretion, compensation and indemnity only.
return rule {
  hook = "mediation.guard", name = "may_mediate_in_case",
  basis = "Regulations 2007 Art. 50; Reconsideration Law 2023 Art. 5; Administrative Litigation Law Art. 60",
  date = "as_of",
  decide = function(case, law)
    if case.stage == "pre_filing" then return refuse("stage", "the case is not accepted yet") end
    if law.restricted_mediation[case.stage] and not case.discretion_or_compensation then
      return refuse("mediable", "only discretion and compensation may be mediated here; a settlement stays open")
    end
    return allow()
  end,
}
