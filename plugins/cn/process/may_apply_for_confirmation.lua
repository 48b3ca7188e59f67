-- Both parties together, within thirty days of the agreement, and only what a court may confirm.
local limit = require "limit"

return rule {
  hook = "mediation.guard",
  name = "may_apply_for_confirmation",
  basis = "Civil Procedure Law 2023 Art. 205; SPC Provisions on judicial confirmation (2011)",
  date = "as_of",
  decide = function(case, law)
    if limit.over(days_after(case.all_signed_on, law.confirmation_application_days)) then
      return refuse("cpl.art205", "the time to apply for confirmation is over")
    end
    if law.confirmation_excluded[case.category] then
      return refuse("confirmation2011.art4", "identity and marriage are not confirmed")
    end
    return allow()
  end,
}
