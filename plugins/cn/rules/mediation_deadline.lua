-- The last day of mediation: 30, 15 or 7 days from the mediator's confirmation; appraisal does not count.
local PROCEDURE = {
  pre_filing = "pre_filing",
  after_filing_ordinary = "ordinary",
  after_filing_summary = "summary",
}

--- Art. 24(2): a judge's mediation starts with the consent of all, any other with the mediator's confirmation.
local function start(case, law)
  if case:get("kind", "specially_invited") == "judicial" then
    return case.consented_on, "a judge mediates: the time starts with the consent of all parties"
  end
  if law.clock_starts == "receipt" then return case.received_on, "the time starts with the signed receipt" end
  return case.confirmed_on, "the time starts with the mediator's confirmation"
end

--- The appraisals in order of time; one that ends before it begins is an error of the record, not a time.
local function appraisals(case)
  local found = {}
  for number, hold in ipairs(case.holds) do
    if hold.kind == "appraisal" then
      if hold:has "to" and hold.to < hold.from then
        local wrong = "holds[%d] ends on %s, before it begins on %s: correct the case"
        error(string.format(wrong, number, hold.to, hold.from), 0)
      end
      found[#found + 1] = hold
    end
  end
  table.sort(found, function(a, b) return a.from < b.from end)
  return found
end

--- Last day that does not count; an appraisal without last day and number of days leaves the answer open.
local function last_day(hold)
  if not hold:has "to" and hold:has "days" then return days_after(hold.from, hold.days - 1) end
  return hold.to
end

--- Art. 26: days of the time that an appraisal before filing takes out, each day once, first and last day included.
--- The time runs from the day after its start; what lies before, or after its end as moved so far, takes out nothing.
local function held(case, law, start, days)
  if case.stage ~= "pre_filing" or not law.appraisal_excluded or not case:has "holds" then return 0 end
  local counted, done = 0, start
  for _, hold in ipairs(appraisals(case)) do
    if hold.from > days_after(start, days + counted) then break end
    local last = last_day(hold)
    if last > done then
      counted = counted + math.min(days_between(done, last), days_between(hold.from, last) + 1)
      done = last
    end
  end
  return counted
end

local function extension(case)
  local days = case:get("extension_days", 0)
  if days == 0 then return 0 end
  if not case.extension_agreed_by_all then return 0, "not all parties agree: no extension" end
  return days, "all parties agree to the extension"
end

return rule {
  hook = "mediation.deadline",
  basis = "Online Mediation Rules (2022); Specially Invited Mediation Rules (2016)",
  date = "applied_on",
  since = "2016-07-01",
  decide = function(case, law)
    local procedure = PROCEDURE[case.stage]
    if not procedure then return not_applicable("time", "the rules set a time only before and after filing") end
    local from, text = start(case, law)
    local more, extension_text = extension(case)
    local days = law.mediation_days[procedure]
    local appraisal = held(case, law, from, days + more)

    local result = due_on(days_after(from, days + appraisal + more)):starts(from):days(days + more):extended(more > 0)
      :because("time", text)
    if extension_text then result:because("extension", extension_text) end
    if appraisal == 0 then return result end
    return result:held_days(appraisal):because("appraisal", "the time of the appraisal does not count")
  end,
}
