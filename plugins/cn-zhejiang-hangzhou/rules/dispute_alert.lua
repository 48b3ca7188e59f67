-- Red, yellow, green for the unit: cases against last year, losses, absences of heads, trend.
local function colour(case, law)
  if case.losses_this_period >= law.losses_for_red then return "red", "notice.loss", "a case was lost in the period" end
  if case.heads_absent_this_period >= law.absences_for_red then
    return "red", "notice.absence", "the head was absent without excuse in the period"
  end
  local before, now = case.cases_same_period_last_year, case.cases_this_period
  if now > before then return "red", "notice.volume", "more cases than in the same period last year" end
  if now > law.target_share:of(before) then
    return "yellow", "notice.target", "the target of ten per cent less is missed"
  end
  -- The alert of a unit comes from the counts of one period and of the year before: they show no row of months.
  local months_unknown = case:get("alert_for_unit", false) and not case:has "months_rising"
  if not months_unknown and case.months_rising >= law.rising_months_for_yellow then
    return "yellow", "notice.trend", "cases rise month after month"
  end
  if case:get("previous_colour", "green") == "red" then
    return "yellow", "notice.step", "from red a unit goes to yellow first"
  end
  return "green", "notice.target", "the target is met"
end

local function answer(name, case, law)
  if name == "green" then return green() end
  local result = name == "red" and red() or yellow()
  return result:responsible("acting_unit"):clear_by(days_after(case.filed_on, law.clear_days[name]))
end

--- Notice, then interview, then circulated criticism.
local function action(name, case)
  if name == "yellow" then return "notice" end
  return case:get("previous_colour", "green") == "red" and "circular" or "interview"
end

return rule {
  hook = "dispute.alert",
  basis = "Hangzhou bureau notice on the three-colour warning for reconsideration and litigation (2020)",
  date = "filed_on",
  decide = function(case, law)
    if not case:has "administrative_kind" then
      return not_applicable("notice.scope", "only administrative disputes are counted")
    end
    local name, article, text = colour(case, law)
    local of_a_case = case.administrative_kind == "litigation" and not case:get("alert_for_unit", false)
    if name ~= "red" and of_a_case and inherited(case).colour == "red" then
      name, article, text = "red", "notice.absence", "the head missed the hearing of this case"
    end
    local result = answer(name, case, law):because(article, text)
    if name ~= "green" then result:action(action(name, case)) end
    if case.cases_same_period_last_year > 0 then
      result:score(portion(case.cases_this_period, 100, case.cases_same_period_last_year, "half_up"))
    end
    return result
  end,
}
