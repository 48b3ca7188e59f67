-- Households that were paid after the draw before they had paid what they owed: none, where all is in order.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "paid_before_collected",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "paid_on" or not in_period(case.paid_on) then
      return not_counted()
    end
    -- What was paid before the draw is compensation, and not part of the settlement.
    if not case:has "drawn_on" or case.paid_on < case.drawn_on then return not_counted() end
    local in_order = case.to_collect == 0 or case:has "collected_on" and case.collected_on <= case.paid_on
    if in_order then return not_counted() end
    return tally(1):group(counting.villagers(case))
  end,
}
