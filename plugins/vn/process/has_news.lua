-- Whether new information brings the case out of the separate book.
local means = require "means"

return rule {
  hook  = "enforcement.guard",
  name  = "has_news",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44(2), 44a",
  date  = "as_of",
  decide = function(case, law)
    if means.no_news(case) then
      return refuse("art44.2", "no new information on conditions")
    end
    return allow()
  end,
}
