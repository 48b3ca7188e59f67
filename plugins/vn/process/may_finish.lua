-- Whether the case is finished in the way that is given.
local money = require "money"

return rule {
  hook  = "enforcement.guard",
  name  = "may_finish",
  basis = "Law 26/2008 Art. 50, 52",
  date  = "as_of",
  decide = function(case, law)
    if case.finish_kind == "terminated" then
      return refuse("art50", "termination has its own step and its own grounds")
    elseif case.finish_kind == "fully" and money.short(case) then
      return refuse("art52", "less was collected than is to be enforced")
    end
    return allow()
  end,
}
