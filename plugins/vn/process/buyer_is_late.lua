-- Whether the buyer's time to pay is over: as the contract says, from 2026-07-01 as the decree says.

local function last_day(case, law)
  if not law.price_time_in_law then return case.auctions[#case.auctions].price_due_on end
  local limit = case:get("difficult", false) and law.limit_price_payment_difficult or law.limit_price_payment
  return days_after(case.price_due_from, limit.within)
end

return rule {
  hook  = "enforcement.guard",
  name  = "buyer_is_late",
  basis = "Law 26/2008 Art. 103; from 2026-07-01 Decree 152/2026 Art. 65(1)",
  date  = "as_of",
  decide = function(case, law)
    if as_of() <= last_day(case, law) then
      return refuse("art65.1", "the buyer may still pay")
    end
    return allow()
  end,
}
