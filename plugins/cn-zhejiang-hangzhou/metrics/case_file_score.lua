-- Points of the case files reviewed; a file that failed a base check has none.
local cases = require "cases"
local review = require "review"

return rule {
  hook = "dispute.metric", name = "case_file_score", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case, law)
    if not case:has "review_grade" or not cases.within(case, "review_fed_back_on") then return not_counted() end
    local total, why = review.total(case, law)
    if not total then error(why, 0) end
    return tally(total):group(case.act_kind)
  end,
}
