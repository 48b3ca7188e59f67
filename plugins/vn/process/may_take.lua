-- Whether the creditor may take the asset: from the second cut on.
return rule {
  hook  = "enforcement.guard",
  name  = "may_take",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104(3)",
  date  = "as_of",
  decide = function(case, law)
    local cuts = count(case.auctions, function(round)
      return round:has "previous_start_price" and round.start_price < round.previous_start_price
    end)
    if cuts < law.cuts_before_taking then
      return refuse("art104.3", "the creditor may take the asset from the second cut on")
    end
    return allow()
  end,
}
