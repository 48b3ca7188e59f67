-- Whether the case still goes on, so that a measure may begin or go on.
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "still_open",
  basis = "Law 26/2008 as amended by 64/2014 Art. 31(5), 37, 50, 52, 55; from 2026-07-01 Decree 152/2026 Art. 22(2)",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    return allow()
  end,
}
