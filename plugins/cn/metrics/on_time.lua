-- Closed within the limit that ran / closed.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "on_time", basis = "On-time rate: closed within the statutory limit", date = "as_of",
  decide = function(case)
    if not counting.went(case) then return not_counted() end
    return share(case.closed_on <= case.due_on and 1 or 0, 1)
  end,
}
