-- Only inside a suit.
return rule {
  hook = "mediation.guard", name = "inside_suit", basis = "Administrative Litigation Law Art. 62", date = "as_of",
  decide = function(case)
    if case.stage ~= "after_filing_ordinary" and case.stage ~= "after_filing_summary" then
      return refuse("stage", "no suit is pending")
    end
    return allow()
  end,
}
