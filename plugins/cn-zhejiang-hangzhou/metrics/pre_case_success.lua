-- Windows in which the dispute was resolved / windows opened, by kind.
local pre_case = require "pre_case"

return rule {
  hook = "mediation.metric", name = "pre_case_success", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    local kind, opened = pre_case.window(case)
    if not kind then return not_counted() end
    local entered, success = in_period(opened), pre_case.succeeded(case)
    if not entered and not success then return not_counted() end
    return share(success and 1 or 0, entered and 1 or 0):group(kind)
  end,
}
