-- Hangzhou Regulation Art. 7 and 20: who counts, and which heads are added.
local heads = {}

--- Whether the person lived on the cut-off.
function heads.alive(person, case)
  return not person:has "died_on" or person.died_on > case.cutoff_on
end

--- Art. 7: moves into the register stop during the freeze, but for birth, marriage, return and the like.
local function moved_lawfully(person, case, law)
  if not person:has "moved_in_on" or not case:has "freeze_from" or person.moved_in_on < case.freeze_from then
    return true
  end
  return law.moves_during_freeze[person.move_reason]
end

local function born_before_resettlement(person, case)
  return person:has "birth_date" and case:has "formal_resettlement_on"
    and case.plan_posted_on <= person.birth_date and person.birth_date <= case.formal_resettlement_on
end

local function reached(since, years, on)
  return years_after(since, years, "forward") <= on
end

local function long_married(person, case, law)
  return person:has "spouse_since" and person.relation == "spouse"
    and reached(person.spouse_since, law.spouse_years, case.cutoff_on)
end

local function long_supported(person, case, law)
  return person:has "supported_parent_since"
    and reached(person.supported_parent_since, law.parent_years, case.cutoff_on)
end

local function counted_without_register(person, case, law)
  return person:get("soldier", false) or person:get("student", false) or person:get("prisoner", false)
    or long_married(person, case, law) or long_supported(person, case, law)
end

--- Whether the person counts by the register (Art. 20(1)), by birth (Art. 7) or without the register (Art. 20(2)).
function heads.counts(person, case, law)
  if not heads.alive(person, case) then return false end
  if person.registered then return moved_lawfully(person, case, law) end
  return born_before_resettlement(person, case) or counted_without_register(person, case, law)
end

function heads.childless(person)
  return person:get("married", false) and person:get("childless", false)
end

function heads.holds_certificate(person)
  return person:get("one_child_certificate", false)
end

--- Art. 18: least and largest area of a household of so many heads.
function heads.band(number, law)
  local floor, ceiling = law.area_floor, law.area_ceiling
  if number <= 2 then return floor["one_or_two"], ceiling["one_or_two"] end
  if number == 3 then return floor["three"], ceiling["three"] end
  return number * floor["per_head"], number * ceiling["per_head"]
end

return heads
