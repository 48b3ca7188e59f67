-- Whether the case is finished in the way that is given.
return rule {
  hook  = "enforcement.guard",
  name  = "may_finish",
  basis = "Law 26/2008 Art. 50, 52",
  date  = "as_of",
  decide = function(case, law)
    if case.finish_kind == "terminated" then
      return refuse("art50", "termination has its own step and its own grounds")
    end
    return allow()
  end,
}
