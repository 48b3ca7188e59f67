-- Petitions of the households resettled in the period.
local counting = require "counting"

return rule {
  hook = "resettlement.metric",
  name = "petitions",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section II.(2)",
  date = "as_of",
  decide = function(case, law)
    if not counting.resettled(case, law) then return not_counted() end
    return share(case.petition_count, 1):group(case.community)
  end,
}
