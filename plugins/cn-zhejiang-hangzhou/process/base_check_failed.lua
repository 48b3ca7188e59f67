-- Unqualified is only what failed a base check.
local review = require "review"

return rule {
  hook = "dispute.guard", name = "base_check_failed", basis = "Pattern of scoring: any base check makes the total 0",
  date = "as_of",
  decide = function(case)
    if not review.failed(case) then return refuse("base", "no base check failed: give points") end
    return allow()
  end,
}
