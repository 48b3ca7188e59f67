-- rules.md, FEE
local function scale_fee(case, law)
  local category = case.category
  if category == "administrative_reconsideration" then return 5000 end
  if category == "labour" then return 1000 end
  if category == "family" then return law.family_scale:apply(case.amount) end
  return law.fee_scale:apply(case.amount)
end

return rule {
  hook = "dispute.fee",
  basis = "rules.md, FEE",
  date = "filed_on",
  decide = function(case, law)
    local fee = scale_fee(case, law)
    if case.settled_by_mediation then fee = fee // 2 end
    local percent, percent_of = 0, law.exemption_percent
    for party in each(case.parties) do
      if party.role == "applicant" then
        local exempt = percent_of[party.hardship]
        if exempt > percent then percent = exempt end
      end
    end
    return due(fee):payable(fee - fee * percent // 100)
  end,
}
