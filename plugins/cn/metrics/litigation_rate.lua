-- First-instance civil and administrative cases accepted, for 10,000 people. What is added is the law's to say.
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "litigation_rate", basis = "Litigation rate per 10,000, as courts publish it",
  date = "as_of",
  decide = function(case, law)
    if not counting.came_in(case) or not counting.first_instance(case) then return not_counted() end
    local kind = case:get("administrative_kind", "civil")
    if kind == "litigation" and law.litigation_rate_counts_administrative then return tally(1):group("administrative") end
    if kind == "civil" and case:has "docketed_on" and law.litigation_rate_counts_civil then
      return tally(1):group("civil")
    end
    return not_counted()
  end,
}
