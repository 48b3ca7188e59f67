-- The internal review is for approvals of land.
return rule {
  hook = "dispute.guard", name = "is_land_approval", basis = "Report of the bureau on 2020, IV.3", date = "as_of",
  decide = function(case)
    if case.act_kind ~= "land_approval" then return refuse("scope", "the act is no approval of land") end
    return allow()
  end,
}
