-- What metrics of disputes share: when a case came in, when it went, what it was. Only facts that the case has are asked.
local counting = {}

local function within(case, day)
  return case:has(day) and in_period(case[day])
end

--- Records of rosters, pilots, registers have no day of acceptance, and a petition is no case: neither is counted.
local function is_case(case)
  return case:has "accepted_on" and case:get("administrative_kind") ~= "petition"
end

function counting.came_in(case)
  return is_case(case) and in_period(case.accepted_on)
end

function counting.went(case)
  return is_case(case) and within(case, "closed_on")
end

--- Not closed on the last day of the period.
function counting.pending(case)
  return is_case(case) and case.accepted_on <= as_of()
    and not (case:has "closed_on" and case.closed_on <= as_of())
end

--- Suits are counted in the first instance only; reconsiderations and civil disputes may have no instance.
function counting.first_instance(case)
  return case:get("instance", "first") == "first"
end

function counting.administrative(case)
  local kind = case:get("administrative_kind")
  return kind == "litigation" or kind == "reconsideration"
end

function counting.decided(case)
  return within(case, "decided_on")
end

counting.within = within

return counting
