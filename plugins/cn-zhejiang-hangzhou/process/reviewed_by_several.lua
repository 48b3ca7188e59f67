-- A joint review has at least two sides.
return rule {
  hook = "dispute.guard", name = "reviewed_by_several", basis = "Report of the bureau on 2020, IV.3", date = "as_of",
  decide = function(case)
    if #case.agencies < 2 then return refuse("report.review", "one side alone holds no joint review") end
    return allow()
  end,
}
