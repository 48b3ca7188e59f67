-- Mediation in the window before acceptance.
local pre_case = {}

local SUCCESS = { agreement = true, settled_and_withdrawn = true }

--- The kind of the window, or nil, and the day on which it was opened.
function pre_case.window(case)
  if case:has "reconsideration_window_on" then return "reconsideration", case.reconsideration_window_on end
  if case:has "suit_window_on" then return "litigation", case.suit_window_on end
end

--- Resolved in the period, and no case had arisen by its last day.
function pre_case.succeeded(case)
  return case:has "ended_on" and in_period(case.ended_on) and SUCCESS[case.outcome] == true
    and not (case:has "accepted_on" and case.accepted_on <= as_of())
end

return pre_case
