-- Art. 19(2): in effect when all parties have signed.
local sides = require "sides"

return rule {
  hook = "mediation.guard",
  name = "all_signed",
  basis = "Online Mediation Rules Art. 19(2); rules of 2016 Art. 24(3)",
  date = "as_of",
  decide = function(case)
    if not sides.all_signed(case, as_of()) then return refuse("art19.2", "a party has not signed") end
    if case:get("sham_suspected", false) then
      return refuse("art23", "sham mediation is suspected: stop and report")
    end
    return allow()
  end,
}
