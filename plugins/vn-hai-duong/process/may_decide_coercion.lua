-- Coercion as the law allows it, and persuasion before.
local persuasion = require "persuasion"

return rule {
  hook  = "enforcement.guard",
  name  = "may_decide_coercion",
  basis = "Law 26/2008 Art. 9, 45, 46, 70; practice of Hai Duong (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not law.province_exists or not law.persuasion_first or case:get("dissipation_feared", false) then
      return inherited(case)
    end
    local wanted = law.persuasions_before_coercion
    if case:get("third_party_occupant", false) then wanted = law.occupant_meetings end
    if persuasion.count(case) < wanted then
      return refuse("practice.persuasion", "persuasion and meetings come before force")
    end
    return inherited(case)
  end,
}
