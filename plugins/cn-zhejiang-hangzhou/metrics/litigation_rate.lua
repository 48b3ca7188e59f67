-- The national count, divided by the city's population.
return rule {
  hook = "dispute.metric", name = "litigation_rate", basis = "Litigation rate per 10,000, as courts publish it",
  date = "as_of",
  decide = function(case)
    return inherited(case)
  end,
}
