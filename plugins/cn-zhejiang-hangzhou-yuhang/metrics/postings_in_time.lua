-- Postings decided on and taken down in time, of those whose time was over in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "postings_in_time",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)5; days assumed",
  date = "as_of",
  decide = function(case, law)
    if not counting.is(case, "posting") or not case:has "posting_until" or not in_period(case.posting_until) then
      return not_counted()
    end
    local decide_by = days_after(case.posting_until, law.objection_days)
    local remove_by = days_after(case.posting_until, law.removal_days)
    local removed = counting.known(case, "posting_removed_on")
    if not removed and as_of() <= remove_by then return not_counted() end
    local decided = counting.known(case, "objections_decided_on") and case.objections_decided_on <= decide_by
    local in_time = decided and removed and case.posting_removed_on <= remove_by
    return share(in_time and 1 or 0, 1):group(case.posting_kind)
  end,
}
