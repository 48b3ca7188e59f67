-- A sham, or a party that does not answer the suspicion, is not confirmed.
return rule {
  hook = "mediation.guard",
  name = "may_confirm",
  basis = "Civil Procedure Law 2023 Art. 206; Online Mediation Rules Art. 23",
  date = "as_of",
  decide = function(case)
    if case:get("sham_suspected", false) then return refuse("art23", "sham mediation is suspected: not confirmed") end
    if case:has "confirmation_decided_on" and case.confirmation_result == "refused" then
      return refuse("cpl.art206", "the court has refused to confirm this agreement")
    end
    return allow()
  end,
}
