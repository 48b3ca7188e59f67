-- Art. 24(1): longer only if all parties agree, before the time is up; extension_days is the sum of all extensions.
local sides = require "sides"
local time = require "mediation_time"

return rule {
  hook = "mediation.guard",
  name = "may_extend",
  basis = "Online Mediation Rules Art. 24(1), 25(6); rules of 2016 Art. 27",
  date = "as_of",
  decide = function(case, law)
    if not sides.all_consent(case) then return refuse("art24.1", "one party does not agree to go on") end
    if case.extension_days == 0 then return refuse("art24.1", "an extension has a length") end
    local last = time.last(case, law)
    if last and as_of() > last then
      return refuse("art25.6", "the time was up before, even with these days")
    end
    return allow()
  end,
}
