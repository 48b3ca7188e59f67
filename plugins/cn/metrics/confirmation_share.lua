-- Agreements confirmed by a court / agreements reached in the period.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "confirmation_share", basis = "Civil Procedure Law 2023 Art. 205, 206", date = "as_of",
  decide = function(case)
    if not mediations.is_one(case) or not mediations.ended(case) or case:get("outcome", "pending") ~= "agreement" then
      return not_counted()
    end
    local confirmed = case:get("confirmation_result", "pending") == "confirmed"
      and case.confirmation_decided_on <= as_of()
    return share(confirmed and 1 or 0, 1)
  end,
}
