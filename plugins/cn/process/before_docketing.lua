-- Before docketing the parties dispose of the dispute; after it the court gives leave.
return rule {
  hook = "dispute.guard",
  name = "before_docketing",
  basis = "Online Mediation Rules Art. 20, 25; Civil Procedure Law 2023 Art. 148",
  date = "as_of",
  decide = function(case)
    if case:has "docketed_on" or case:has "accepted_on" then
      return refuse("cpl.art148", "the case is docketed: the court decides")
    end
    return allow()
  end,
}
