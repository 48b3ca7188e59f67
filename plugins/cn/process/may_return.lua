-- Art. 9: a ground for the return must be so in this case.
local GROUNDS = {
  not_justiciable = "justiciable",
  wrong_court = "court_competent",
  unfit_for_online = "fit_for_online",
  unfit_for_mediation = "fit_for_mediation",
}

return rule {
  hook = "mediation.guard",
  name = "may_return",
  basis = "Online Mediation Rules Art. 9; rules of 2016 Art. 11",
  date = "as_of",
  decide = function(case)
    local fact = GROUNDS[case.return_ground]
    if fact and case[fact] then return refuse("art9", "the ground of the return is not so in this case") end
    return allow()
  end,
}
