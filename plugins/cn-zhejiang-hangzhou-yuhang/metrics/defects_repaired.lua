-- Defects reported in the period that were repaired by its end.
local counting = require "counting"

--- Defects reported in the period.
local function reported(defect)
  return in_period(defect.reported_on)
end

return rule {
  hook = "resettlement.metric",
  name = "defects_repaired",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if not counting.is(case, "household") or not case:has "defects" then return not_counted() end
    local function repaired(defect)
      return reported(defect) and defect:has "repaired_on" and defect.repaired_on <= as_of()
    end
    return share(count(case.defects, repaired), count(case.defects, reported)):group(case.community)
  end,
}
