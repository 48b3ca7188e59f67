-- Lost / judged on the merits: revoked, changed, confirmed unlawful, ordered to perform. A withdrawal is no loss.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "loss_rate", basis = "Loss rate of administrative cases; the base is local practice",
  date = "as_of",
  decide = function(case, law)
    if not counting.administrative(case) or not counting.first_instance(case) then return not_counted() end
    if not counting.decided(case) then
      local closed = law.loss_over_all_closed and counting.went(case) and not case:has "decided_on"
      return closed and share(0, 1) or not_counted()
    end
    local outcome = case.administrative_outcome
    if law.lost_outcomes[outcome] then return share(1, 1) end
    if law.merits_outcomes[outcome] or law.loss_over_all_closed then return share(0, 1) end
    return not_counted()
  end,
}
