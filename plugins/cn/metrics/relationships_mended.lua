-- Not only the case but the relationship is settled / successes of which that was asked.
local mediations = require "mediations"

return rule {
  hook = "mediation.metric", name = "relationships_mended", basis = "Meeting of 2024-01-30: close the case and the matter behind it",
  date = "as_of",
  decide = function(case, law)
    if not mediations.is_one(case) or not mediations.ended(case) or not mediations.succeeded(case, law) then
      return not_counted()
    end
    if not case:has "relationship_mended" then return not_counted() end
    return share(case.relationship_mended and 1 or 0, 1)
  end,
}
