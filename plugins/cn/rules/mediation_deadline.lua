-- The last day of mediation: 30, 15 or 7 days from the mediator's confirmation; appraisal does not count.
local time = require "mediation_time"

return rule {
  hook = "mediation.deadline",
  basis = "Online Mediation Rules (2022); Specially Invited Mediation Rules (2016)",
  date = "applied_on",
  since = "2016-07-01",
  decide = function(case, law)
    local procedure = time.procedure(case)
    if not procedure then return not_applicable("time", "the rules set a time only before and after filing") end
    local from, text = time.start(case, law)
    local more, extension_text = time.extension(case)
    local days = law.mediation_days[procedure]
    local appraisal = time.held(case, law, from, days + more)

    local result = due_on(days_after(from, days + appraisal + more)):starts(from):days(days + more):extended(more > 0)
      :because("time", text)
    if extension_text then result:because("extension", extension_text) end
    if appraisal == 0 then return result end
    return result:held_days(appraisal):because("appraisal", "the time of the appraisal does not count")
  end,
}
