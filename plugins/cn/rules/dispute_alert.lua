-- The heads of agencies in court: an absence without excuse is recorded and reported to the agency above.
local function excused(hearing)
  return hearing:get("excuse", "none") ~= "none" and hearing:get("excuse_proven", false)
end

local function must_come(hearing, law)
  return law.every_absence_counts or hearing.must_appear or not hearing.counsel_attended
end

local function appeared(hearing)
  return hearing.attended and hearing.valid
end

--- Art. 7: one appearance in an instance is enough, but another instance counts for itself.
local function absent(case, hearing)
  return not any(case.hearings, function(other)
    return other.instance == hearing.instance and appeared(other)
  end)
end

local function misbehaved(hearing)
  return hearing:get("left_midway", false) or hearing:get("refused_to_explain", false)
end

return rule {
  hook = "dispute.alert",
  basis = "SPC Provisions on the appearance of heads of administrative agencies in court (2020)",
  date = "filed_on",
  since = "2018-02-08",
  decide = function(case, law)
    if case:get("administrative_kind", "petition") ~= "litigation" then
      return not_applicable("art1", "only an administrative suit calls for the head of the agency")
    end
    if any(case.hearings, misbehaved) then
      return red():action("judicial_suggestion"):responsible("acting_unit")
        :because("art12.1.4", "the head left the hearing or refused to explain")
    end
    local function missed(hearing) return absent(case, hearing) and must_come(hearing, law) end
    if any(case.hearings, function(hearing) return missed(hearing) and not excused(hearing) end) then
      return red():action("judicial_suggestion"):responsible("acting_unit")
        :because("art12.1.1", "the head was absent without an accepted reason")
    end
    if any(case.hearings, missed) then
      return yellow():action("check_excuse"):responsible("acting_unit")
        :because("art8", "the absence is excused with proof")
    end
    return green():because("art7", "a head appeared in each instance heard, or none was called")
  end,
}
