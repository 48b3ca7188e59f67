-- Left out are only the kinds that are not reviewed.
return rule {
  hook = "dispute.guard", name = "outside_review", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case, law)
    if law.review_kinds[case.act_kind] then return refuse("scope", "files of this kind are reviewed") end
    return allow()
  end,
}
