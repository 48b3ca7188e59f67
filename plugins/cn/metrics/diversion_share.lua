-- Diversion: settled by mediation before filing / (filed in the first instance + settled so).
local counting = require "counting"

return rule {
  hook = "dispute.metric", name = "diversion_share", basis = "Share of disputes kept from filing, as courts publish it",
  date = "as_of",
  decide = function(case, law)
    local filed = counting.within(case, "docketed_on") and counting.first_instance(case)
    local kept = not case:has "docketed_on" and counting.within(case, "closed_on")
      and case:get("settled_by_mediation", false)
    if kept then return share(1, law.diversion_over_filings and 0 or 1) end
    if filed then return share(0, 1) end
    return not_counted()
  end,
}
