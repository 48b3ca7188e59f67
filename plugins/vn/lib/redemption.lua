-- How long the debtor may redeem an asset that the creditor takes.
local M = {}

function M.last_day(case, law)
  local limit = law.limit_redemption
  if limit.unit == "working_days" then return working_days_after(case.taken_on, limit.within) end
  return days_after(case.taken_on, limit.within)
end

return M
