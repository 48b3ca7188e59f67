-- Beside the city's ground: nobody of the household counts, such as where all had an earlier housing benefit.
local review = require "review"

return rule {
  hook = "resettlement.guard",
  name = "may_refuse",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)4(3)",
  date = "plan_posted_on",
  decide = function(case, law)
    local city = inherited(case)
    if city.allowed then return city end
    if review.household(case, law).persons > 0 then
      return refuse("report.review", "somebody of the household counts")
    end
    return allow()
  end,
}
