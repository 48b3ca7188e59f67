-- Whether anything may be done now against the debtor.
local M = {}

local over = {refused = true, finished = true, ended = true, terminated = true, withdrawn = true, entrusted_out = true,
  request_sent_back = true}

--- Whether the case is over, so that no new measure can begin (Art. 50, 52).
function M.over(case)
  return over[case:get("state", "decided")] == true
end

--- Article and text of what stands against measures in the state of the case, or nothing (Art. 48-50).
function M.stopped(case)
  local state = case:get("state", "decided")
  if state == "postponed" or state == "suspended" then return "art48", "enforcement is postponed or suspended" end
  if M.over(case) then return "art52", "enforcement is over" end
end

-- Art. 46(1): who has conditions and does not perform is coerced.
local without = {requested = true, decided = true, voluntary_period = true, verifying = true, not_yet_conditions = true,
  separate_book = true}

--- Whether measures are due at once, whatever the state (Art. 45(2)).
function M.at_once(case)
  return case:get("dissipation_feared", false) or case:get("ex_officio_kind", "none") == "interim_measure"
end

--- Whether the state of the case shows that no conditions were found.
function M.without_conditions(case)
  return without[case:get("state", "decided")]
end

--- Art. 45: the voluntary period still runs, and nothing calls for measures at once.
function M.voluntary(case, law)
  if M.at_once(case) then return false end
  return as_of() <= days_after(case.received_decision_on, law.limit_voluntary_performance.within)
end

return M
