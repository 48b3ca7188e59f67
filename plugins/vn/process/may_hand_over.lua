-- Whether the asset may be handed over to the buyer without coercion.
local home = require "home"

return rule {
  hook  = "enforcement.guard",
  name  = "may_hand_over",
  basis = "Law 26/2008 Art. 103, 104(2), 115(5)",
  date  = "as_of",
  decide = function(case, law)
    if case:get("third_party_occupant", false) then
      return refuse("art104.2", "somebody who is no party holds the asset: persuade, then coerce")
    elseif not home.spared(case) then
      return refuse("art115.5", "one year's rent is kept back for the debtor's only home")
    end
    return allow()
  end,
}
