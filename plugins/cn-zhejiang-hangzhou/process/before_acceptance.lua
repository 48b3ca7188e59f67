-- The window of an administrative dispute: nothing accepted yet.
return rule {
  hook = "dispute.guard", name = "before_acceptance", basis = "Bureau notice on resolving disputes (2020)",
  date = "as_of",
  decide = function(case)
    local kind = case.administrative_kind
    if kind ~= "reconsideration" and kind ~= "litigation" then
      return refuse("window", "the window is there for reconsiderations and suits")
    end
    if case:has "accepted_on" then return refuse("window", "the case is accepted: mediate inside the case") end
    return allow()
  end,
}
