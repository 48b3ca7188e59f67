-- Whether the asset may be seized now. Provinces add what they ask of land.
local coercion = require "coercion"
local land = require "land"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_seize",
  basis = "Law 26/2008 Art. 46(2), 70, 88-90, 110",
  date  = "as_of",
  decide = function(case, law)
    local article, text = standing.stopped(case)
    if article then return refuse(article, text) end
    article, text = coercion.barred(case, law, false)
    if article then return refuse(article, text) end
    if not law.land_kinds[case.asset_kind] then return allow() end
    if not case:has "seizure_planned_on" or case.seizure_planned_on > as_of() then
      return refuse("art88.1", "the seizure of land or a building is announced before")
    elseif not land.announced(case, law) then
      return refuse("art88.1", "the seizure is to be announced three working days before")
    elseif not land.register_asked(case, law) then
      return refuse("art89.1", "the register is asked before the seizure")
    end
    return allow()
  end,
}
