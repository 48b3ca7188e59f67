-- Law 26/2008 Art. 46, 70-73: when somebody may be coerced, and after what preparation.
local M = {}

--- The coercion that is at hand: the last decision on record.
function M.latest(case)
  return case.coercions[#case.coercions]
end

local function draws_benefits(case)
  local hardship = case:get("debtor_hardship", "none")
  return hardship == "merit" or hardship == "policy_family"
end

--- Art. 46(2): article and text of what bars coercion at this hour and on this day, or nothing.
function M.barred(case, law, force)
  local hour, day = case.coercion_hour, as_of()
  if hour >= law.coercion_night_from or hour < law.coercion_night_until then
    return "art46.2", "nobody is coerced between 22:00 and 06:00"
  elseif not is_working_day(day) then
    return "art46.2", "nobody is coerced on days off and holidays"
  elseif not force then
    return nil
  end
  local tet = law.lunar_new_year
  if day >= days_before(tet, law.tet_days) and day <= days_after(tet, law.tet_days) then
    return "art13.2", "no force is mobilised in the days before and after the Lunar New Year"
  elseif draws_benefits(case) and law.traditional_days[day:sub(6)] then
    return "art13.2", "no force is mobilised on a traditional day against a debtor who draws benefits for merit"
  end
end

local function missing_step(coercion, law)
  for name in pairs(law.coercion_steps) do
    if not coercion:has(name) then return name end
  end
end

--- Joint Circular 03/2012 Art. 4-6; Decree 152/2026 Art. 46-47: what the preparation lacks, or nothing.
function M.unprepared(case, law, coercion)
  if missing_step(coercion, law) then
    return "plan", "a step of the preparation is not on record"
  end
  local planned = coercion.planned_on
  if law.coercion_steps["consultation_on"] then
    if coercion.police_asked_on > days_before(coercion.draft_plan_on, law.police_talk_days) then
      return "jc4", "the talk with the police came too late before the plan"
    elseif coercion.consultation_on > days_before(planned, law.consultation_days) then
      return "jc5", "the consultation meeting came too late before the day"
    end
  elseif coercion.police_plan_on > working_days_before(planned, law.protection_plan_days) then
    return "art47", "the plan of protection was approved too late before the day"
  end
  if coercion.joint_meeting_on > working_days_before(planned, law.joint_meeting_days) then
    return "art47", "the last joint meeting came too late before the day"
  elseif case:get("big_coercion", false)
    and (not coercion:has "reported_on" or coercion.reported_on > working_days_before(planned, law.report_days)) then
    return "art13.3", "a big coercion is reported to the steering committee before"
  end
end

--- Art. 73: the cost was not announced in time before the day.
function M.cost_unannounced(law, coercion)
  if coercion:get("cost_estimate", 0) == 0 then return false end
  return not coercion:has "cost_announced_on"
    or coercion.cost_announced_on > working_days_before(coercion.planned_on, law.cost_notice_days)
end

--- Whether mines or bombs were met and are not cleared yet.
function M.mined(case, coercion)
  return coercion:get("incident", "none") == "explosives" and not coercion:get("mine_clearance", false)
    and not case:has "mines_cleared_on"
end

return M
