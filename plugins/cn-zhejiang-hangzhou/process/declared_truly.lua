-- False papers are corrected before persons and area are ascertained.
return rule {
  hook = "resettlement.guard",
  name = "declared_truly",
  basis = "Hangzhou Regulation on Compensation for Houses on Expropriated Collective Land (2014) Art. 9(2), 28",
  date = "as_of",
  decide = function(case)
    if case:get("false_papers", false) then
      return refuse("art28", "papers were false: they are corrected first, with a fine of 1,000 to 10,000 yuan")
    end
    return allow()
  end,
}
