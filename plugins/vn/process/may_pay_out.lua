-- Whether the sums paid follow the order of payment.
local payment = require "payment"

return rule {
  hook  = "enforcement.guard",
  name  = "may_pay_out",
  basis = "Law 26/2008 as amended by 64/2014 Art. 47",
  date  = "as_of",
  decide = function(case, law)
    if case:has "claims" and not payment.in_order(case.claims) then
      return refuse("art47.1", "a later rank was paid before an earlier one was satisfied")
    elseif case:has "claims" and not payment.pro_rata(case.claims) then
      return refuse("art47.1", "claims of one rank are paid in proportion")
    end
    return allow()
  end,
}
