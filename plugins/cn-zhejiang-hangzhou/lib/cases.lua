-- What the bureau's metrics share: which records are cases of reconsideration or suits, of which kind and unit.
local cases = {}

function cases.kind(case)
  local kind = case:get("administrative_kind")
  if kind ~= "reconsideration" and kind ~= "litigation" or case:get("alert_for_unit", false) then return nil end
  return kind
end

function cases.within(case, day)
  return case:has(day) and in_period(case[day])
end

--- Accepted in the period; suits in the first instance only.
function cases.came_in(case)
  return cases.within(case, "accepted_on") and case:get("instance", "first") == "first"
end

return cases
