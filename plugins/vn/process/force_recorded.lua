-- Whether the item of the coercion says that force is mobilised: the deadlines of the preparation run by it.
local coercion = require "coercion"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "force_recorded",
  basis = "Joint Circular 03/2012 Art. 4; from 2026-07-01 Decree 152/2026 Art. 46",
  date  = "as_of",
  decide = function(case, law)
    if standing.over(case) then return refuse("art52", "enforcement is over") end
    local latest = coercion.latest(case)
    if not latest then
      return refuse("art70", "there is no coercion decision")
    elseif not latest.force_mobilised then
      return refuse("jc4", "the coercion on record mobilises no force")
    end
    return allow()
  end,
}
