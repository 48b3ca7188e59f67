-- Whether the longer time for difficult cases is there for this asset.
return rule {
  hook  = "enforcement.guard",
  name  = "is_registered_asset",
  basis = "Decree 62/2015 Art. 9(2)(a); from 2026-07-01 Decree 152/2026 Art. 21(5)(a)",
  date  = "as_of",
  decide = function(case, law)
    if not law.registered_kinds[case.verification_kind] then
      return refuse("art9.2b", "the longer time is for real estate and registered movables")
    end
    return allow()
  end,
}
