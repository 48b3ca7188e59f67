-- Cooperating units on the roster on the last day of the period, each counted once.
local roster = require "roster"

return rule {
  hook = "mediation.metric", name = "roster_units", basis = "Rules of 2016 Art. 5, 6, 10; Online Mediation Rules Art. 27",
  date = "as_of",
  decide = function(case)
    if not roster.stands(case, "unit") then return not_counted() end
    return tally(1):distinct(case.roster_unit)
  end,
}
