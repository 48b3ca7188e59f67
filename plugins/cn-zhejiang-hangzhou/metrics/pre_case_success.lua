-- Windows opened in the period: resolved by its last day / all, by kind.
local pre_case = require "pre_case"

return rule {
  hook = "mediation.metric", name = "pre_case_success", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    local kind, opened = pre_case.window(case)
    if not kind or not in_period(opened) then return not_counted() end
    return share(pre_case.succeeded(case) and 1 or 0, 1):group(kind)
  end,
}
