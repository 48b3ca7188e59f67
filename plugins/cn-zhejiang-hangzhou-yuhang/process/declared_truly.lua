-- What the city asks, and the review of the zone: the police confirmed each person, and heads, area and benefits that are
-- to be confirmed are those that the review gives.
local review = require "review"

return rule {
  hook = "resettlement.guard",
  name = "declared_truly",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)4",
  date = "plan_posted_on",
  decide = function(case, law)
    local city = inherited(case)
    if not city.allowed then return city end
    if not review.confirmed_by_police(case) then
      return refuse("report.review1", "the police have not confirmed every person")
    end
    if case.earlier_benefit ~= review.has_benefit(case) then
      return refuse("report.review3", "household and persons say different things about earlier housing benefits")
    end
    local found = review.household(case, law)
    if found.persons == 0 then
      return refuse("report.review", "nobody of the household counts: it is to be refused")
    end
    if case.counted_persons ~= found.counted then
      return refuse("report.review2", "the heads stated are not those of the review")
    end
    if case.entitled_area_m2 ~= found.counted * law.area_per_head then
      return refuse("norm", "the area stated is not eighty square metres for each head")
    end
    return city
  end,
}
