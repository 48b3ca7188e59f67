-- How often heads of the branch appeared in first-instance hearings: each hearing counts.
local cases = require "cases"
local hearings = require "hearings"

return rule {
  hook = "dispute.metric", name = "appearances_branch", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if cases.kind(case) ~= "litigation" or not case:has "hearings" then return not_counted() end
    local often = hearings.appearances(case, "district")
    if often == 0 then return not_counted() end
    return tally(often)
  end,
}
