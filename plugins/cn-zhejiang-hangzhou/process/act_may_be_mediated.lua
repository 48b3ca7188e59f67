-- In a suit always, in a reconsideration until 2023-12-31: discretion and compensation only.
return rule {
  hook = "dispute.guard", name = "act_may_be_mediated",
  basis = "Regulations 2007 Art. 50; Reconsideration Law 2023 Art. 5; Administrative Litigation Law Art. 60",
  date = "as_of",
  decide = function(case, law)
    local suit = case.administrative_kind == "litigation"
    local restricted = law.restricted_mediation[suit and "after_filing_ordinary" or "reconsideration"]
    if restricted and not case.discretion_or_compensation then
      return refuse("mediable", "only discretion and compensation may be mediated here; a settlement stays open")
    end
    return allow()
  end,
}
