-- Art. 4, 13: everybody consents, and what the mediator disclosed was accepted.
local sides = require "sides"

return rule {
  hook = "mediation.guard",
  name = "may_start",
  basis = "Online Mediation Rules Art. 4, 13",
  date = "as_of",
  decide = function(case)
    if not sides.all_consent(case) then
      return refuse("art4", "a party did not consent, or took its consent back")
    end
    local disclosed = case:get("disclosure", "none") ~= "none" and case.disclosed_on >= case.assigned_on
    if disclosed and not case:get("parties_accept_disclosure", false) then
      return refuse("art13", "the parties have not accepted what the mediator disclosed")
    end
    return allow()
  end,
}
