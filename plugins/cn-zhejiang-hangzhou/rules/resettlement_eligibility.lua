-- Who of a household is resettled, and on how many square metres.
local heads = require "cn-zhejiang-hangzhou.heads"

--- Whole square metres, half up: working assumption of this plugin.
local function whole(area)
  return math.floor(area + 0.5)
end

return rule {
  hook = "resettlement.eligibility",
  basis = "Hangzhou Regulation on Compensation for Houses on Expropriated Collective Land (2014)",
  date = "plan_posted_on",
  since = "2014-05-01",
  decide = function(case, law)
    if case:get("form", "flats") == "own_building" then
      return not_applicable("art17", "own building on a plot: the standard of the village homestead applies")
    end
    local original = case.legal_area_m2
    if original == 0 then return not_eligible("art15", "no lawfully built dwelling") end

    local function counts(person) return heads.counts(person, case, law) end
    local persons = count(case.persons, counts)
    if persons == 0 then return not_eligible("art20", "no person of the household counts") end

    local childless = any(case.persons, function(one) return counts(one) and heads.childless(one) end)
    local certificate = any(case.persons, function(one) return counts(one) and heads.holds_certificate(one) end)
    local counted = persons + (childless and 1 or 0) + (certificate and 1 or 0)
    local least, most = heads.band(counted, law)

    local area = whole(math.max(least, math.min(most, original)))
    local result = eligible():persons(persons):counted(counted):area_m2(area)
      :because("art20.1", "persons of the household and those counted without registration")
    if childless then result:because("art20.1.1", "one head more: married without child") end
    if certificate then result:because("art20.1.2", "one head more: one-child certificate") end
    if original < least then return result:because("art18", "original area below the band: its floor") end
    if original > most then return result:because("art18", "original area above the band: its ceiling") end
    return result:because("art18", "original area inside the band")
  end,
}
