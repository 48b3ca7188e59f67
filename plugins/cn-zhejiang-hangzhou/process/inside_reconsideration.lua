-- Only inside a reconsideration.
return rule {
  hook = "mediation.guard", name = "inside_reconsideration",
  basis = "Regulations 2007 Art. 38, 40; Reconsideration Law 2023 Art. 39, 74", date = "as_of",
  decide = function(case)
    if case.stage ~= "reconsideration" then return refuse("stage", "no reconsideration is pending") end
    return allow()
  end,
}
