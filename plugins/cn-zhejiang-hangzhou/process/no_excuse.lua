-- Art. 12: an absence that is excused is not suggested upon.
local bench = require "bench"

return rule {
  hook = "dispute.guard", name = "no_excuse", basis = "SPC Provisions on the appearance of heads 2020 Art. 12",
  date = "as_of",
  decide = function(case)
    local _, excused = bench.that_day(case, case.hearing_on, function(hearing)
      return hearing:get("excuse", "none") ~= "none" and hearing:get("excuse_proven", false)
    end)
    if excused then return refuse("art8", "the absence has a proven excuse") end
    return allow()
  end,
}
