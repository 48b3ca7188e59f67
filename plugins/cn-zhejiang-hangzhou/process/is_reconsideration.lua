-- A step of a reconsideration.
return rule {
  hook = "dispute.guard", name = "is_reconsideration", basis = "Reconsideration Law 2017, 2023", date = "as_of",
  decide = function(case)
    if case.administrative_kind ~= "reconsideration" then return refuse("scope", "the case is no reconsideration") end
    return allow()
  end,
}
