-- Cases heard in the period at which no head appeared without excuse, by unit.
local cases = require "cases"
local hearings = require "hearings"

return rule {
  hook = "dispute.metric", name = "unit_absences", basis = "SPC Provisions on the appearance of heads 2020 Art. 12",
  date = "as_of",
  decide = function(case)
    if cases.kind(case) ~= "litigation" or not case:has "hearings" or not hearings.missed(case) then
      return not_counted()
    end
    return tally(1):group(case.acting_unit)
  end,
}
