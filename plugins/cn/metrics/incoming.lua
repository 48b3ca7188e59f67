-- Cases taken in: the count of intake, by category.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "incoming", basis = "Judicial statistics: cases accepted", date = "as_of",
  decide = function(case)
    if not counting.came_in(case) or not counting.first_instance(case) then return not_counted() end
    return tally(1):group(case.category)
  end,
}
