-- Whether anything may be done now against the debtor.
local M = {}

local stopped = {postponed = true, suspended = true, terminated = true, withdrawn = true, finished = true, ended = true,
  entrusted_out = true, request_sent_back = true}

--- Article and text of what stands against measures in the state of the case, or nothing (Art. 48-50).
function M.stopped(case)
  local state = case:get("state", "decided")
  if state == "postponed" or state == "suspended" then return "art48", "enforcement is postponed or suspended" end
  if stopped[state] then return "art52", "enforcement is over" end
end

--- Art. 45: the voluntary period still runs, and nothing calls for measures at once.
function M.voluntary(case, law)
  if case:get("dissipation_feared", false) or case:get("ex_officio_kind", "none") == "interim_measure" then
    return false
  end
  return as_of() <= days_after(case.received_decision_on, law.limit_voluntary_performance.within)
end

return M
