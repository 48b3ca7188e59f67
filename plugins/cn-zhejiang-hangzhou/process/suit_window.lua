-- The window is open as long as the suit was not docketed, and only for suits.
local window = require "window"

return rule {
  hook = "mediation.guard", name = "suit_window",
  basis = "Bureau notice on resolving disputes (2020); Administrative Litigation Law Art. 51", date = "as_of",
  decide = function(case, law)
    local article, why = window.closed(case, "administrative_litigation")
    if article then return refuse(article, why) end
    if as_of() > days_after(case.applied_on, law.suit_window_days) then
      return refuse("window", "the time to decide on docketing is over")
    end
    return allow()
  end,
}
