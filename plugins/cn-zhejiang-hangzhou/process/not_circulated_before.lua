-- One case, one circular.
return rule {
  hook = "dispute.guard", name = "not_circulated_before", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if case:has "bulletin_on" then return refuse("circular", "the case was circulated before") end
    if case:has "responsible_unit" then return allow() end
    return refuse("circular", "the analysis names the unit responsible")
  end,
}
