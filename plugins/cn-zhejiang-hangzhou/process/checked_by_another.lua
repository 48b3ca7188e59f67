-- Who handles a file does not check it.
return rule {
  hook = "dispute.guard", name = "checked_by_another", basis = "Report of the bureau on 2020, IV.3", date = "as_of",
  decide = function(case)
    if case.approval_checker == case.officer then
      return refuse("report.review", "who handles the file does not check it")
    end
    return allow()
  end,
}
