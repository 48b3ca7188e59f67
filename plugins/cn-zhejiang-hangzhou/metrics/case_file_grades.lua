-- Case files reviewed, by grade.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "case_file_grades", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if not case:has "review_grade" or not cases.within(case, "review_fed_back_on") then return not_counted() end
    return tally(1):group(case.review_grade)
  end,
}
