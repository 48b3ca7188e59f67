-- Referrals confirmed or declined within three working days / referrals whose time to answer ended by the last day.
local mediations = require "mediations"

local function answered(case, day, last)
  return case:has(day) and case.assigned_on <= case[day] and case[day] <= last
end

return rule {
  hook = "mediation.metric", name = "assignment_timeliness", basis = "Online Mediation Rules Art. 12", date = "as_of",
  decide = function(case, law)
    if not mediations.is_one(case) or not case:has "assigned_on" or not in_period(case.assigned_on) then
      return not_counted()
    end
    local last = working_days_after(case.assigned_on, law.confirmation_days)
    if answered(case, "confirmed_on", last) or answered(case, "declined_on", last) then return share(1, 1) end
    if last >= as_of() then return not_counted() end
    return share(0, 1)
  end,
}
