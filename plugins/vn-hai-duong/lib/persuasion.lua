-- How often the parties were talked to before force (seed 001).
local M = {}

local talks = {persuasion = true, meeting = true}

--- Persuasions and meetings on record up to the day of the step.
function M.count(case)
  if not case:has "events" then return 0 end
  return count(case.events, function(event) return talks[event:get("type", "?")] and event.at <= as_of() end)
end

return M
