-- Assets that somebody holds who is no party: from the first meeting to the handover.
local M = {}

local talks = {meeting = true, persuasion = true}

--- The day of the handover, where it lies in the period. Or nothing.
function M.handed_over_on(case)
  if not case:get("third_party_occupant", false) or not case:has "events" then return nil end
  local step = first(case.events, function(event)
    return event:get("type", "?") == "handed_over" and in_period(event.at)
  end)
  return step and step.at
end

--- The day of the first meeting or persuasion; of the handover where none is on record.
function M.first_talk(case)
  local step = first(case.events, function(event) return talks[event:get("type", "?")] end)
  return step and step.at or M.handed_over_on(case)
end

--- Whole square metres of all assets of the case.
function M.area(case)
  return sum(case.assets, function(asset) return math.floor(asset:get("area_m2", 0) + 0.5) end)
end

return M
