-- Whether the ground of the postponement bears it.
return rule {
  hook  = "enforcement.guard",
  name  = "may_postpone",
  basis = "Law 26/2008 as amended by 64/2014 Art. 48(1)",
  date  = "as_of",
  decide = function(case, law)
    if case.postponement_ground == "protest" then
      return refuse("art48.2", "a request of an authority that may protest has its own step")
    elseif case.postponement_ground == "address_unknown" and not case:get("address_unknown", false) then
      return refuse("art48.1b", "the address of the debtor is known")
    elseif case.ground_arose_on > as_of() then
      return refuse("art48.3", "the ground has not arisen yet")
    end
    return allow()
  end,
}
