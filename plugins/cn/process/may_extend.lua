-- Art. 24(1): longer only as all parties agreed, and by the days to which they agreed; each extension by a consent of
-- its own. extension_days is the sum of all extensions.
local sides = require "sides"
local time = require "mediation_time"

-- Whether the last step of the two was a consent: one that was used bears no second extension.
local function agreed(case)
  local open = false
  if not case:has "events" then return open end
  for event in each(case.events) do
    local step = event:get("process", "?") == "mediation" and event:get("transition", "?")
    if step == "agree_to_extend" then open = true elseif step == "extend" then open = false end
  end
  return open
end

return rule {
  hook = "mediation.guard",
  name = "may_extend",
  basis = "Online Mediation Rules Art. 24(1), 25(6); rules of 2016 Art. 27",
  date = "as_of",
  decide = function(case, law)
    if not sides.all_consent(case) then return refuse("art24.1", "one party does not agree to go on") end
    if not agreed(case) then
      return refuse("art24.1", "the parties have not agreed to this extension: a new one needs a new consent")
    end
    if case.extension_days == 0 then return refuse("art24.1", "an extension has a length") end
    if case.extension_days ~= case.extension_proposed_days then
      return refuse("art24.1", "the parties agreed to another number of days")
    end
    local last = time.last(case, law)
    if last and as_of() > last then
      return refuse("art25.6", "the time was up before, even with these days")
    end
    return allow()
  end,
}
