-- Beside what the nation asks: the keys go to who has signed the contract.
return rule {
  hook = "resettlement.guard",
  name = "housed_in_kind",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    local national = inherited(case)
    if not national.allowed then return national end
    if not case:has "contract_on" then return refuse("report.contract", "the contract on the flats is not signed") end
    return national
  end,
}
