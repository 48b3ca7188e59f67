-- A cause that came up again is not gone.
return rule {
  hook = "dispute.guard",
  name = "cause_gone",
  basis = "Docking of 2023: from treating symptoms to treating the root cause",
  date = "as_of",
  decide = function(case)
    if case.cause_recurred then return refuse("source", "the cause came up again") end
    return allow()
  end,
}
