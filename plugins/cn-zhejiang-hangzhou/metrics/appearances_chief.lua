-- How often the chief of the bureau appeared in person.
local cases = require "cases"
local hearings = require "hearings"

return rule {
  hook = "dispute.metric", name = "appearances_chief", basis = "Report of the bureau on 2020, II.3", date = "as_of",
  decide = function(case)
    if cases.kind(case) ~= "litigation" or not case:has "hearings" then return not_counted() end
    local often = hearings.chief(case, "city")
    if often == 0 then return not_counted() end
    return tally(often)
  end,
}
