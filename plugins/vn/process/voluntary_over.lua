-- Whether the voluntary period is over, or measures are due at once.
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "voluntary_over",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44(1), 45",
  date  = "as_of",
  decide = function(case, law)
    if standing.voluntary(case, law) then
      return refuse("art45.1", "the voluntary period is not over")
    end
    return allow()
  end,
}
