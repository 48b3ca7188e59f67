-- A ground of the law; for mediation by agreement only from 2024.
return rule {
  hook = "dispute.guard", name = "may_suspend", basis = "Regulations 2007 Art. 41; Reconsideration Law 2023 Art. 39",
  date = "as_of",
  decide = function(case, law)
    if case.administrative_kind ~= "reconsideration" then return refuse("scope", "the case is no reconsideration") end
    if case.suspension_ground == "mediation" and not law.mediation_suspends then
      return refuse("art39", "a reconsideration does not stand still for mediation before 2024")
    end
    return allow()
  end,
}
