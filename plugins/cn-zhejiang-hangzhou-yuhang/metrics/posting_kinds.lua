-- Which of the six postings were made in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "posting_kinds",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section II.(2)",
  date = "as_of",
  decide = function(case, law)
    if not counting.is(case, "posting") or not case:has "posted_on" or not in_period(case.posted_on) then
      return not_counted()
    end
    -- The notice of survey date and cut-off comes before the six.
    if not law.six_postings[case.posting_kind] then return not_counted() end
    return tally(1):distinct(case.posting_kind)
  end,
}
