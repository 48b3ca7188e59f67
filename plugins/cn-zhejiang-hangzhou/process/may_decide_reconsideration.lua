-- A decision has an outcome; from 2024 the parties of the ordinary procedure are heard first.
local REVIEWED = {
  upheld = true, changed = true, revoked = true, confirmed_unlawful = true, invalid = true,
  ordered_to_perform = true, rejected = true,
}

return rule {
  hook = "dispute.guard", name = "may_decide_reconsideration", basis = "Reconsideration Law 2017 Art. 28; 2023 Art. 49, 61-69",
  date = "as_of",
  decide = function(case, law)
    if case.administrative_kind ~= "reconsideration" then return refuse("scope", "the case is no reconsideration") end
    if not REVIEWED[case.administrative_outcome] then return refuse("outcome", "no outcome of a decision") end
    if law.summary_reconsideration and case.procedure ~= "summary" and not case:has "parties_heard_on" then
      return refuse("art49", "the parties were not heard")
    end
    return allow()
  end,
}
