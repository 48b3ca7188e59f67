-- Whether another sum may be taken in: the one before is paid out, or stands in `receipts`, where its delay is seen.
local money = require "money"

return rule {
  hook  = "enforcement.guard",
  name  = "may_collect",
  basis = "Law 26/2008 as amended by 64/2014 Art. 47(5)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "collected_on" then return allow() end
    local again = case:has "paid_out_on" and case.paid_out_on == as_of()
    if (again or not money.last_paid(case)) and not money.recorded(case) then
      return refuse("art47.5", "the sum collected before is not paid out: pay it out, or add it to receipts first")
    end
    return allow()
  end,
}
