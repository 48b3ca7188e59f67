-- Whether the new start price keeps the bound of a cut.
return rule {
  hook  = "enforcement.guard",
  name  = "may_cut_price",
  basis = "Law 26/2008 as amended by 64/2014 Art. 104",
  date  = "as_of",
  decide = function(case, law)
    local last = case.auctions[#case.auctions]
    local cut = last.previous_start_price - last.start_price
    if cut <= 0 then
      return refuse("art104", "the new start price is not below the one before")
    elseif cut > law.price_cut_most:of(last.previous_start_price) then
      return refuse("art104", "a cut takes off at most a tenth of the start price before")
    end
    return allow()
  end,
}
