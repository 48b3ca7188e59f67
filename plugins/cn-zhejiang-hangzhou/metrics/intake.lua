-- Reconsiderations and first-instance suits accepted, by kind.
local cases = require "cases"

return rule {
  hook = "dispute.metric", name = "intake", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    local kind = cases.kind(case)
    if not kind or not cases.came_in(case) then return not_counted() end
    return tally(1):group(kind)
  end,
}
