-- Mediations that ended, by where they took place: online, invited in, going out.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "mediation_modes", basis = "Meeting of 2024-01-30: inviting in and going out",
  date = "as_of",
  decide = function(case)
    if not mediations.is_one(case) or not mediations.ended(case) or not case:has "mode" then return not_counted() end
    return tally(1):group(case.mode)
  end,
}
