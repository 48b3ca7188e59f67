-- Art. 4: consent is asked of each party, and can be taken back.
local sides = require "sides"

return rule {
  hook = "mediation.guard",
  name = "each_party_consented",
  basis = "Online Mediation Rules Art. 4; rules of 2016 Art. 2(1), 11",
  date = "as_of",
  decide = function(case)
    if not sides.all_consent(case) then
      return refuse("art4", "a party did not consent, or took its consent back")
    end
    return allow()
  end,
}
