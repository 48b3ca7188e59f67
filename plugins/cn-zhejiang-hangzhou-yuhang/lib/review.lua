-- The review of a household before it is resettled: who counts by the register, by birth or without the register (as in
-- the city), whose registration is of a nature that counts, and who had one of the five earlier housing benefits.
local heads = require "cn-zhejiang-hangzhou.heads"

local review = {}

local benefits = {
  "had_public_housing", "had_housing_reform", "had_affordable_housing", "had_low_rent_housing", "had_monetised_housing",
}

--- Whether the person had one of the five. Each must be known to be denied.
function review.had_benefit(person)
  return any(benefits, function(name) return person[name] end)
end

--- Whether somebody of the household, as it lives on the cut-off, had one of the five.
function review.has_benefit(case)
  return any(case.persons, function(person) return heads.alive(person, case) and review.had_benefit(person) end)
end

--- Whether the police confirmed each person who lives on the cut-off.
function review.confirmed_by_police(case)
  return all(case.persons, function(person) return not heads.alive(person, case) or person.confirmed_by_police end)
end

--- Whether the person would count but for an earlier benefit.
local function counts_in_city(person, case, law)
  if not heads.counts(person, case, law) then return false end
  return not person.registered or law.hukou_counted[person.hukou]
end

local function counts(person, case, law)
  return counts_in_city(person, case, law) and not (law.benefits_exclude and review.had_benefit(person))
end

--- The outcome for a household: `persons`, `childless` and `certificate` (heads added), `counted`, `excluded`.
function review.household(case, law)
  local found = {persons = 0, excluded = 0, childless = 0, certificate = 0}
  for person in each(case.persons) do
    if counts(person, case, law) then
      found.persons = found.persons + 1
      if heads.childless(person) then found.childless = law.heads_added["childless"] end
      if heads.holds_certificate(person) then found.certificate = law.heads_added["one_child"] end
    elseif counts_in_city(person, case, law) then
      found.excluded = found.excluded + 1
    end
  end
  found.counted = found.persons + found.childless + found.certificate
  return found
end

return review
