-- Hearings of the first instance and who appeared for the agency (SPC Provisions of 2020 Art. 2, 6, 7, 8, 12).
local appearances = {}

local HEAD = { chief = true, deputy = true, other_leader = true }

local function of_first_instance(hearing)
  return hearing.instance == "first"
end

--- An appearance counts if a head came, was proven to be one, and did not leave midway.
function appearances.counts(hearing)
  return hearing.attended and hearing.valid and not hearing:get("left_midway", false)
    and (not hearing:has "head_kind" or HEAD[hearing.head_kind] == true)
end

--- Heard in the period, in the first instance.
function appearances.heard(case)
  return any(case.hearings, function(hearing) return of_first_instance(hearing) and in_period(hearing.on) end)
end

--- A hearing of the same instance before the period counts as well: one appearance is enough.
function appearances.appeared(case)
  return any(case.hearings, function(hearing)
    return of_first_instance(hearing) and hearing.on <= as_of() and appearances.counts(hearing)
  end)
end

--- Every absence in the instance has a proven excuse.
function appearances.excused(case)
  return all(case.hearings, function(hearing)
    return not of_first_instance(hearing) or hearing.on > as_of()
      or hearing:get("excuse", "none") ~= "none" and hearing:get("excuse_proven", false)
  end)
end

return appearances
