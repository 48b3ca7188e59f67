-- The limit of a request at the one-stop desk, by the law of the day on which it was received.
local M = {}

-- Relief is decided from the complete file; all else runs from the receipt.
local starts = {fee_relief = "procedure_file_complete_on", coercion_cost_relief = "procedure_file_complete_on"}

--- The last day to answer, whatever the receipt told.
function M.last_day(case, law)
  local changed = case.procedure_received_on >= law.one_stop_days_changed_on
  local days = changed and law.one_stop_days_changed or law.one_stop_days
  return working_days_after(case[starts[case.procedure] or "procedure_received_on"], days[case.procedure])
end

return M
