-- Provisions 2020 Art. 5(3): another head may come if that is said before the hearing.
return rule {
  hook = "dispute.guard", name = "before_the_hearing", basis = "SPC Provisions on the appearance of heads 2020 Art. 5(3)",
  date = "as_of",
  decide = function(case)
    if as_of() >= case.hearing_on then return refuse("art5.3", "another head is named before the hearing") end
    return allow()
  end,
}
