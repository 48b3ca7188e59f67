-- A unit corrects itself only where its act is disputed, and before it is decided.
return rule {
  hook = "dispute.guard", name = "against_an_act", basis = "Bureau notice on resolving disputes (2020)", date = "as_of",
  decide = function(case)
    local kind = case.administrative_kind
    if kind ~= "reconsideration" and kind ~= "litigation" then return refuse("scope", "no act of the bureau is disputed") end
    if case:has "decided_on" then return refuse("correction", "the case is decided: too late to avoid a correction") end
    return allow()
  end,
}
