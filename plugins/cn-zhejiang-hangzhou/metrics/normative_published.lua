-- Normative documents issued in the period that were public by its last day / issued in the period.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "normative_published", basis = "Report of the bureau on 2020, I.1", date = "as_of",
  decide = function(case)
    if not case:has "norm_level" or not cases.within(case, "norm_issued_on") then return not_counted() end
    local done = case:has "norm_published_on" and case.norm_published_on <= as_of()
    return share(done and 1 or 0, 1)
  end,
}
