-- Whether the rent of a year was kept back for a debtor who loses the only home.
local home = require "home"

return rule {
  hook  = "enforcement.guard",
  name  = "home_is_spared",
  basis = "Law 26/2008 Art. 115(5)",
  date  = "as_of",
  decide = function(case, law)
    if not home.spared(case) then
      return refuse("art115.5", "one year's rent is kept back for the debtor's only home")
    end
    return allow()
  end,
}
