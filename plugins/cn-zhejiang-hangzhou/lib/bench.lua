-- The hearing of one day and who came for the agency (SPC Provisions of 2020 Art. 2, 6, 8, 9, 11, 12).
local bench = {}

local HEAD = { chief = true, deputy = true, other_leader = true }

--- The hearings that took place on a day.
local function on(case, day)
  local found = {}
  for _, hearing in ipairs(case.hearings) do
    if hearing.on == day then found[#found + 1] = hearing end
  end
  return found
end

function bench.head_came(hearing)
  return hearing.attended and hearing.valid and HEAD[hearing.head_kind] == true
    and not hearing:get("left_midway", false) and not hearing:get("refused_to_explain", false)
end

--- Whether a hearing of the day is on record, and whether one of its hearings passes a test.
function bench.that_day(case, day, test)
  local found = on(case, day)
  for _, hearing in ipairs(found) do
    if test(hearing) then return true, true end
  end
  return #found > 0, false
end

return bench
