-- Whether the coordination with the land office is for this case.
return rule {
  hook  = "enforcement.guard",
  name  = "is_land_case",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not law.land_kinds[case.asset_kind] then
      return refuse("regulation", "the coordination is for land and what is attached to it")
    end
    return allow()
  end,
}
