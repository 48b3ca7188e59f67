-- Time of a mediation: where it starts, what an appraisal takes out, what the parties added. Art. 24 and 26 of the
-- Online Mediation Rules, Art. 27 of the rules of 2016. The rule of the deadline and the guards of the process share it.
local time = {}

local PROCEDURE = {
  pre_filing = "pre_filing",
  after_filing_ordinary = "ordinary",
  after_filing_summary = "summary",
}

--- Key of the table of times, or nil where the rules set none.
function time.procedure(case)
  return PROCEDURE[case.stage]
end

--- Art. 24(2): a judge's mediation starts with the consent of all, any other with the mediator's confirmation.
function time.start(case, law)
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
function time.held(case, law, start, days)
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

function time.extension(case)
  local days = case:get("extension_days", 0)
  if days == 0 then return 0 end
  if not case.extension_agreed_by_all then return 0, "not all parties agree: no extension" end
  return days, "all parties agree to the extension"
end

--- The last day of mediation, or nil where the rules set no time.
function time.last(case, law)
  local procedure = time.procedure(case)
  if not procedure then return nil end
  local from = time.start(case, law)
  local days = law.mediation_days[procedure] + time.extension(case)
  return days_after(from, days + time.held(case, law, from, days))
end

return time
