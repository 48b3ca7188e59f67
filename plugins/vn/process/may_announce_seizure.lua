-- Whether the announcement comes in time before the seizure.
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_announce_seizure",
  basis = "Law 26/2008 Art. 88(1)",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    if law.land_kinds[case.asset_kind]
      and as_of() > working_days_before(case.seizure_planned_on, law.limit_coercion_notice.within) then
      return refuse("art88.1", "the seizure is to be announced three working days before")
    end
    return allow()
  end,
}
