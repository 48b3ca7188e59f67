-- Hearings of the first instance in the period, and whose head appeared (SPC Provisions of 2020 Art. 2, 6, 12).
local hearings = {}

local HEAD = { chief = true, deputy = true, other_leader = true }

local function there(hearing)
  return hearing.instance == "first" and in_period(hearing.on)
end

local function appeared(hearing)
  return hearing.attended and hearing.valid and HEAD[hearing.head_kind] == true
    and not hearing:get("left_midway", false)
end

--- How often heads of a level appeared in the case.
function hearings.appearances(case, level)
  return count(case.hearings, function(hearing)
    return there(hearing) and hearing.unit_level == level and appeared(hearing)
  end)
end

--- How often the chief of a level appeared.
function hearings.chief(case, level)
  return count(case.hearings, function(hearing)
    return there(hearing) and hearing.unit_level == level and appeared(hearing) and hearing.head_kind == "chief"
  end)
end

function hearings.heard(case)
  return any(case.hearings, there)
end

function hearings.online(case)
  return count(case.hearings, function(hearing) return in_period(hearing.on) and hearing:get("online", false) end)
end

--- Whether the case was heard and no head appeared in the instance, without a proven excuse at any hearing.
function hearings.missed(case)
  if not hearings.heard(case) then return false end
  local came = any(case.hearings, function(hearing)
    return hearing.instance == "first" and hearing.on <= as_of() and appeared(hearing)
  end)
  if came then return false end
  return any(case.hearings, function(hearing)
    return there(hearing) and not (hearing:get("excuse", "none") ~= "none" and hearing:get("excuse_proven", false))
  end)
end

return hearings
