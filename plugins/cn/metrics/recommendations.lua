-- Judicial recommendations sent, by the body that they went to.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "recommendations", basis = "SPC Judicial Recommendation No. 1 of 2023 as the pattern",
  date = "as_of",
  decide = function(case)
    if not counting.within(case, "recommendation_on") then return not_counted() end
    return tally(1):group(case.referred_to)
  end,
}
