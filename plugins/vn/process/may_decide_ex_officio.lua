-- Whether enforcement may be decided ex officio.
return rule {
  hook  = "enforcement.guard",
  name  = "may_decide_ex_officio",
  basis = "Law 26/2008 as amended by 64/2014 Art. 36(2)",
  date  = "as_of",
  decide = function(case, law)
    if case.basis ~= "ex_officio" then
      return refuse("art36.1", "the case needs a request")
    end
    return allow()
  end,
}
