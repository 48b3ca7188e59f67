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

--- Art. 26: the days of an appraisal before filing, first and last day included.
local function held(case, law)
  if case.stage ~= "pre_filing" or not law.appraisal_excluded or not case:has "holds" then return 0 end
  return sum(case.holds, function(hold)
    return hold.kind == "appraisal" and days_between(hold.from, hold.to) + 1 or 0
  end)
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
    local appraisal = held(case, law)
    local days = law.mediation_days[procedure]

    local result = due_on(days_after(from, days + appraisal + more)):starts(from):days(days + more):extended(more > 0)
      :because("time", text)
    if extension_text then result:because("extension", extension_text) end
    if appraisal == 0 then return result end
    return result:held_days(appraisal):because("appraisal", "the time of the appraisal does not count")
  end,
}
