-- Defects visited, answered and repaired in time, of those reported in the period whose time is over.
local counting = require "counting"

--- Defects reported in the period.
local function reported(defect)
  return in_period(defect.reported_on)
end

local function within(defect, fact, days)
  return defect:has(fact) and defect[fact] <= days_after(defect.reported_on, days)
end

return rule {
  hook = "resettlement.metric",
  name = "defects_in_time",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1; days assumed",
  date = "as_of",
  decide = function(case, law)
    if not counting.is(case, "household") or not case:has "defects" then return not_counted() end
    local function due(defect) return reported(defect) and days_after(defect.reported_on, law.repair_days) < as_of() end
    local function in_time(defect)
      return due(defect) and within(defect, "visited_on", law.visit_days)
        and within(defect, "answered_on", law.answer_days) and within(defect, "repaired_on", law.repair_days)
    end
    return share(count(case.defects, in_time), count(case.defects, due)):group(case.community)
  end,
}
