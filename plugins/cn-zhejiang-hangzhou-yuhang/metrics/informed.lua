-- Whether method and policy were explained to a household before it drew.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "informed",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)1, 2",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "drawn_on" or not in_period(case.drawn_on) then
      return not_counted()
    end
    local before = case:has "informed_on" and case.informed_on <= case.drawn_on
    return share(before and 1 or 0, 1):group(case.community)
  end,
}
