-- Whether the debtor was checked so often that only new information calls for another check.
local means = require "means"

return rule {
  hook  = "enforcement.guard",
  name  = "checked_often",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44(2)",
  date  = "as_of",
  decide = function(case, law)
    if means.checks(case) < law.checks_without_news then
      return refuse("art44.2", "not checked often enough to wait for new information")
    end
    return allow()
  end,
}
