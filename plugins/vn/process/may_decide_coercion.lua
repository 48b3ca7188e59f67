-- Whether coercion may be decided.
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_decide_coercion",
  basis = "Law 26/2008 Art. 45, 46, 70",
  date  = "as_of",
  decide = function(case, law)
    local article, text = standing.stopped(case)
    if article then return refuse(article, text) end
    if not case:has "decided_on" then
      return refuse("art70", "coercion needs an enforcement decision")
    elseif standing.voluntary(case, law) then
      return refuse("art45.1", "no coercion before the voluntary period is over, unless dissipation is feared")
    end
    return allow()
  end,
}
