-- Who of a household is resettled in Yuhang, and on how many square metres: the city's heads without those who had an
-- earlier housing benefit, at eighty square metres a head.
local review = require "review"

--- What settles the matter before anybody is counted, or nil. Of plans before 2014-05-01 the city's rule knows nothing.
local function settled_before(case)
  if case.plan_posted_on >= "2014-05-01" then
    local city = inherited(case)
    if city.outcome == "not_applicable" or not city.eligible then return city end
  elseif case:get("form", "flats") == "own_building" then
    return not_applicable("scope", "own building on a plot: no flats are allocated")
  elseif case.legal_area_m2 == 0 then
    return not_eligible("scope", "no lawfully built dwelling")
  end
  return nil
end

return rule {
  hook = "resettlement.eligibility",
  basis = "Resettlement of the Yuhang development zone (report of 2013); Hangzhou Regulation (2014) for plans since",
  date = "plan_posted_on",
  since = "2008-01-01",
  decide = function(case, law)
    local before = settled_before(case)
    if before then return before end

    local found = review.household(case, law)
    if found.persons == 0 then
      if found.excluded > 0 then
        return not_eligible("report.review3", "all persons of the household had an earlier housing benefit")
      end
      return not_eligible("art20", "no person of the household counts")
    end
    local result = eligible():persons(found.persons):counted(found.counted):area_m2(found.counted * law.area_per_head)
      :because("art20.1", "persons of the household and those counted without registration")
    if found.childless > 0 then result:because("art20.1.1", "one head more: married without child") end
    if found.certificate > 0 then result:because("art20.1.2", "one head more: one-child certificate") end
    if found.excluded > 0 then
      result:because("report.review3", "who had an earlier housing benefit does not count")
    end
    return result:because("norm", "eighty square metres for each head")
  end,
}
