-- What several metrics ask of a record.
local counting = {}

--- Whether the record stands for that; a record that says nothing stands for a household.
function counting.is(case, record)
  return case:get("record", "household") == record
end

--- The day on which the household counts as resettled, or nil.
function counting.resettled_on(case, law)
  if not counting.is(case, "household") then return nil end
  if law.drawn_is_resettled then return case:get("drawn_on") end
  return case:get("handed_over_on")
end

--- Whether the household was resettled in the period.
function counting.resettled(case, law)
  local day = counting.resettled_on(case, law)
  return day ~= nil and in_period(day)
end

--- A fact that is a date and known by the last day of the period.
function counting.known(case, fact)
  return case:has(fact) and case[fact] <= as_of()
end

--- Square metres in whole hundredths.
function counting.hundredths(area)
  return math.floor(area * 100 + 0.5)
end

--- The wave as the name of a group.
function counting.wave(case)
  return string.format("%d", case.wave)
end

--- The villagers' group, with its community in front.
function counting.villagers(case)
  return case.community .. "/" .. case.group
end

return counting
