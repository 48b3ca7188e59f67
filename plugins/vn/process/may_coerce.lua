-- Whether the coercion may be carried out now: its decision, its hour and day, its preparation.
local coercion = require "coercion"
local standing = require "standing"

return rule {
  hook  = "enforcement.guard",
  name  = "may_coerce",
  basis = "Law 26/2008 Art. 46, 70-73; Joint Circular 03/2012; from 2026-07-01 Decree 152/2026 Art. 42, 46-47",
  date  = "as_of",
  decide = function(case, law)
    local article, text = standing.stopped(case)
    if article then return refuse(article, text) end
    local latest = coercion.latest(case)
    if not latest or not latest:has "decided_on" or latest.decided_on > as_of() then
      return refuse("art70", "there is no coercion decision")
    elseif latest:get("outcome", "pending") ~= "pending" then
      return refuse("art70", "the last coercion decision is settled")
    elseif latest:has "planned_on" and as_of() < latest.planned_on then
      return refuse("plan", "the coercion is planned for a later day")
    end
    local force = latest:get("force_mobilised", false) or case:get("force_mobilised", false)
    article, text = coercion.barred(case, law, force)
    if article then return refuse(article, text) end
    if force then
      article, text = coercion.unprepared(case, law, latest)
      if article then return refuse(article, text) end
    end
    if coercion.cost_unannounced(law, latest) then
      return refuse("art73", "the cost was not announced in time")
    elseif coercion.mined(case, latest) then
      return refuse("jc6", "mines or bombs are to be cleared first")
    end
    return allow()
  end,
}
