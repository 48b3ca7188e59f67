-- Art. 25: how mediation ended; time that is not up yet is no reason.
local time = require "mediation_time"

local ENDS = {
  unreachable = true, party_stopped = true, gap_too_wide = true, time_up = true, refused_to_sign = true, other = true,
}

return rule {
  hook = "mediation.guard",
  name = "failure_named",
  basis = "Online Mediation Rules Art. 25; rules of 2016 Art. 26",
  date = "as_of",
  decide = function(case, law)
    if not ENDS[case.outcome] then return refuse("art25", "this is no way in which mediation fails") end
    if case.outcome == "time_up" then
      local last = time.last(case, law)
      if not last or as_of() <= last then return refuse("art25.6", "the time is not up") end
    end
    return allow()
  end,
}
