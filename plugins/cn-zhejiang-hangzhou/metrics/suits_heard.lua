-- First-instance suits heard in the period: the denominator of the appearance rate.
local cases = require "cases"
local hearings = require "hearings"

return rule {
  hook = "dispute.metric", name = "suits_heard", basis = "SPC Provisions on the appearance of heads 2020 Art. 7",
  date = "as_of",
  decide = function(case)
    if cases.kind(case) ~= "litigation" or not case:has "hearings" or not hearings.heard(case) then
      return not_counted()
    end
    return tally(1)
  end,
}
