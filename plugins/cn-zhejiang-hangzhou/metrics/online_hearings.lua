-- Hearings that took place online.
local cases = require "cases"
local hearings = require "hearings"

return rule {
  hook = "dispute.metric", name = "online_hearings", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if not cases.kind(case) or not case:has "hearings" then return not_counted() end
    local often = hearings.online(case)
    if often == 0 then return not_counted() end
    return tally(often)
  end,
}
