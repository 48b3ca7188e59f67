-- The window is open as long as the application was not accepted, and only for reconsiderations.
local window = require "window"

return rule {
  hook = "mediation.guard", name = "reconsideration_window",
  basis = "Bureau notice on resolving disputes (2020); Reconsideration Law 2017 Art. 17, 2023 Art. 30", date = "as_of",
  decide = function(case, law)
    local article, why = window.closed(case, "administrative_reconsideration")
    if article then return refuse(article, why) end
    if as_of() > working_days_after(case.applied_on, law.reconsideration_window_days) then
      return refuse("window", "the time to decide on acceptance is over")
    end
    return allow()
  end,
}
