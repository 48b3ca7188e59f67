-- Days until the last defect of a household was repaired, counted from its report; of repairs in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "repair_days",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "defects" then return not_counted() end
    local longest
    for defect in each(case.defects) do
      if defect:has "repaired_on" and in_period(defect.repaired_on) then
        local days = days_between(defect.reported_on, defect.repaired_on)
        if not longest or days > longest then longest = days end
      end
    end
    if not longest then return not_counted() end
    return tally(longest):group(case.community)
  end,
}
