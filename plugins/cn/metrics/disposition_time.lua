-- Disposition time: unresolved at the end / resolved, times 365. It holds for periods of a year.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "disposition_time", basis = "CEPEJ, disposition time", date = "as_of",
  decide = function(case)
    local pending, went = counting.pending(case), counting.went(case)
    if not pending and not went then return not_counted() end
    return share(pending and 1 or 0, went and 1 or 0)
  end,
}
