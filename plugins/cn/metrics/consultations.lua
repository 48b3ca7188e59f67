-- Joint consultations held.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "consultations", basis = "Docking of 2023: joint consultation", date = "as_of",
  decide = function(case)
    if not counting.within(case, "consultation_held_on") then return not_counted() end
    return tally(1)
  end,
}
