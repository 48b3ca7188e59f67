-- Whether the ground of a suspension or termination has arisen.
return rule {
  hook  = "enforcement.guard",
  name  = "ground_arose",
  basis = "Law 26/2008 as amended by 64/2014 Art. 49(2), 50(2)",
  date  = "as_of",
  decide = function(case, law)
    if case.ground_arose_on > as_of() then
      return refuse("art48.3", "the ground has not arisen yet")
    end
    return allow()
  end,
}
