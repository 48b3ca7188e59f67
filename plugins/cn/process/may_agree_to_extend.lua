-- Art. 24(1), 25(6): more time, while the time still runs; the total of all extensions only grows.
local sides = require "sides"
local time = require "mediation_time"

return rule {
  hook = "mediation.guard",
  name = "may_agree_to_extend",
  basis = "Online Mediation Rules Art. 24(1), 25(6); rules of 2016 Art. 27",
  date = "as_of",
  decide = function(case, law)
    if not sides.all_consent(case) then return refuse("art24.1", "one party does not agree to go on") end
    if case.extension_proposed_days <= case:get("extension_days", 0) then
      return refuse("art24.1", "that is no more than the parties have: name the total of all extensions")
    end
    local last = time.last(case, law)
    if last and as_of() > last then return refuse("art25.6", "the time is up") end
    return allow()
  end,
}
