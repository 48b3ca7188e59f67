-- Petitions tied to cases / cases closed, or accepted where the law says so.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "case_petition_ratio", basis = "Case-petition ratio; each province fixes its base",
  date = "as_of",
  decide = function(case, law)
    local counted
    if law.petitions_over_accepted then counted = counting.came_in(case) else counted = counting.went(case) end
    if not counted then return not_counted() end
    return share(case.petition_count, 1)
  end,
}
