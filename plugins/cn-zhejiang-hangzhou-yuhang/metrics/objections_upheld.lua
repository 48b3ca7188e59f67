-- Objections that led to a change, of those to postings on which was decided in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "objections_upheld",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section II.(2)",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "posting") or not case:has "objections_decided_on"
      or not in_period(case.objections_decided_on) then
      return not_counted()
    end
    return share(case.objections_upheld, case.objections_received):group(case.posting_kind)
  end,
}
