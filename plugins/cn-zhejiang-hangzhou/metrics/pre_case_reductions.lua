-- Cases that did not arise, as they were resolved in the window, by kind.
local pre_case = require "pre_case"

return rule {
  hook = "mediation.metric", name = "pre_case_reductions", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    local kind = pre_case.window(case)
    if not kind or not pre_case.succeeded(case) then return not_counted() end
    return tally(1):group(kind)
  end,
}
