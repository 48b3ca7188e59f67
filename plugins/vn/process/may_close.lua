-- Whether the case may end: nothing that was collected is still with the office, unless it was deposited.
local money = require "money"

return rule {
  hook  = "enforcement.guard",
  name  = "may_close",
  basis = "Law 26/2008 as amended by 64/2014 Art. 47(5), 52",
  date  = "as_of",
  decide = function(case, law)
    if case:get("finish_kind", "fully") ~= "deposited" and money.unpaid(case) then
      return refuse("art47.5", "a sum that was collected is not paid out")
    end
    return allow()
  end,
}
