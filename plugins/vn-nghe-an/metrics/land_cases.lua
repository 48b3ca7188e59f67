-- Cases about land or buildings taken in.
return rule {
  hook  = "enforcement.metric",
  name  = "land_cases",
  basis = "Report on Nghe An, September 2019 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "accepted_on" or not in_period(case.accepted_on) then return not_counted() end
    if not law.land_kinds[case.asset_kind] then return not_counted() end
    return tally(1):group(case:get("unit", "?"))
  end,
}
