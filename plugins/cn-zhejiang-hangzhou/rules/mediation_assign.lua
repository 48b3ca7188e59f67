-- In-case mediation of administrative disputes: what may be mediated; then the national rule, with the acting unit.
return rule {
  hook = "mediation.assign",
  basis = "Regulations on the Reconsideration Law Art. 50; Administrative Litigation Law Art. 60; bureau notice (2020)",
  date = "applied_on",
  decide = function(case, law)
    local national = inherited(case)
    if not law.administrative_matters[case.category] or national.action == "return" then return national end
    if law.restricted_mediation[case.stage] and not case.discretion_or_compensation then
      return return_to_court(
        "mediable", "only discretion and compensation may be mediated here; a settlement stays open")
    end
    return national:because("notice.who_acts", "who acts, resolves: the acting unit takes part")
  end,
}
