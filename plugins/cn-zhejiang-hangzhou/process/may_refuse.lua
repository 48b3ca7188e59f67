-- Whoever has no lawfully built house is not resettled for it; nobody else is refused.
return rule {
  hook = "resettlement.guard",
  name = "may_refuse",
  basis = "Hangzhou Regulation on Compensation for Houses on Expropriated Collective Land (2014) Art. 15",
  date = "as_of",
  decide = function(case)
    if case.legal_area_m2 > 0 then return refuse("art15", "part of the house was built lawfully") end
    return allow()
  end,
}
