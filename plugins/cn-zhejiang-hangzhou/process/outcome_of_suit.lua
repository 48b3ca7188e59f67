-- Art. 69-79: how a suit is decided.
local JUDGED = {
  upheld = true, changed = true, revoked = true, confirmed_unlawful = true, invalid = true,
  ordered_to_perform = true, rejected = true,
}

return rule {
  hook = "dispute.guard", name = "outcome_of_suit", basis = "Administrative Litigation Law Art. 69-79", date = "as_of",
  decide = function(case)
    if case.administrative_kind ~= "litigation" then return refuse("scope", "the case is no administrative suit") end
    if not JUDGED[case.administrative_outcome] then return refuse("outcome", "no outcome of a judgment") end
    return allow()
  end,
}
