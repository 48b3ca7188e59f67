-- Only what may be mediated is referred; a court does not refer what it must reserve.
return rule {
  hook = "dispute.guard",
  name = "may_refer",
  basis = "Rules of 2016 Art. 11; Online Mediation Rules Art. 3, 4, 7",
  date = "as_of",
  decide = function(case, law)
    if not case:get("justiciable", true) then return refuse("art9.1", "not a matter for the courts") end
    if not case:get("fit_for_mediation", true) then
      return refuse("cpl_interpretation.art143", "of a kind that may not be mediated")
    end
    if law.first_stop[case.category] == "court" then
      return refuse("art11", "this category goes to the court at once")
    end
    return allow()
  end,
}
