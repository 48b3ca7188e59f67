-- Debtors without conditions whose next check was overdue on the last day.
local ledger = require "ledger"
local means = require "means"

return rule {
  hook  = "enforcement.metric",
  name  = "reverification_overdue",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44(2)",
  date  = "as_of",
  decide = function(case, law)
    if not ledger.to_enforce(case) or ledger.class(case) ~= "not_yet_conditions" then return not_counted() end
    local long = means.seldom(case, law, case:get("not_yet_ground", "no_means"))
    local months = long and law.reverify_months_long or law.reverify_months
    if case:get("verification_count", 0) >= law.checks_without_news then return share(0, 1):group(ledger.unit(case)) end
    local due = months_after(case.last_verified_on, months, "back")
    return share(due < as_of() and 1 or 0, 1):group(ledger.unit(case))
  end,
}
