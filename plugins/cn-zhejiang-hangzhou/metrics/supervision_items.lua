-- Supervision items covered in the period, by what they concern.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "supervision_items", basis = "Report of the bureau on 2020, I.3", date = "as_of",
  decide = function(case)
    if not case:has "supervision_item" or not cases.within(case, "item_covered_on") then return not_counted() end
    return tally(1):group(case.supervision_scope):distinct(case.supervision_item)
  end,
}
