-- What metrics of mediations share. Entries of the roster are no mediations.
local mediations = {}

local SUCCESS = { agreement = true, settled_and_withdrawn = true }

function mediations.is_one(case)
  return not case:has "roster_kind"
end

--- Online Mediation Rules Art. 25(1), (2): an agreement, or settled among themselves and withdrawn.
function mediations.succeeded(case, law)
  local outcome = case:get("outcome", "pending")
  return outcome == "agreement" or law.settlement_is_success and SUCCESS[outcome] == true
end

function mediations.ended(case)
  return case:has "ended_on" and in_period(case.ended_on)
end

--- Returned at the door, as far as was known on the last day of the period.
local function returned(case)
  return case:get("outcome", "pending") == "returned" and not (case:has "ended_on" and case.ended_on > as_of())
end

--- What was returned at the door never entered mediation.
function mediations.entered(case)
  return case:has "applied_on" and in_period(case.applied_on) and not returned(case)
end

return mediations
