-- Art. 8, 9: an excuse of the law, with proof.
local bench = require "bench"

return rule {
  hook = "dispute.guard", name = "excuse_proven", basis = "SPC Provisions on the appearance of heads 2020 Art. 8, 9",
  date = "as_of",
  decide = function(case)
    local _, excused = bench.that_day(case, case.hearing_on, function(hearing)
      return hearing:get("excuse", "none") ~= "none" and hearing:get("excuse_proven", false)
    end)
    if not excused then return refuse("art9", "no excuse with proof") end
    return allow()
  end,
}
