-- Fifteen days to sue after a reconsideration.
local limit = require "limit"

return rule {
  hook = "dispute.guard", name = "no_suit_in_time", basis = "Administrative Litigation Law Art. 45", date = "as_of",
  decide = function(case, law)
    if case.administrative_kind ~= "reconsideration" then return refuse("scope", "the case is no reconsideration") end
    if not limit.over(days_after(case.judgment_served_on, law.suit_after_reconsideration_days)) then
      return refuse("art45", "a suit is still possible")
    end
    return allow()
  end,
}
