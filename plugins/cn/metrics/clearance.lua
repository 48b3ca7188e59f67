-- Clearance rate: resolved / incoming; 100 and more means that the backlog does not grow.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "clearance", basis = "CEPEJ, clearance rate; NCSC CourTools 2", date = "as_of",
  decide = function(case)
    local came, went = counting.came_in(case), counting.went(case)
    if not came and not went then return not_counted() end
    return share(went and 1 or 0, came and 1 or 0)
  end,
}
