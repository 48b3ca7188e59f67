-- Entries of the roster: from the first day on it to the day before they left.
local roster = {}

function roster.stands(case, kind)
  if not case:has "roster_kind" or case.roster_kind ~= kind or not case:has "enrolled_on" then return false end
  return case.enrolled_on <= as_of() and not (case:has "left_on" and case.left_on <= as_of())
end

return roster
