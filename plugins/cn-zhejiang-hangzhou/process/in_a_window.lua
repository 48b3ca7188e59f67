-- Only what was mediated in the window leaves it.
return rule {
  hook = "mediation.guard", name = "in_a_window", basis = "Bureau notice on resolving disputes (2020)", date = "as_of",
  decide = function(case)
    if not case:has "reconsideration_window_on" and not case:has "suit_window_on" then
      return refuse("window", "no window was opened")
    end
    if case:has "accepted_on" then return refuse("window", "the case is accepted already") end
    return allow()
  end,
}
