-- The points of the file lie in the band "below".
local review = require "review"

return rule {
  hook = "dispute.guard", name = "scored_below", basis = "Pattern of scoring: 20 points for the form, 80 for the content",
  date = "as_of",
  decide = function(case, law)
    if review.failed(case) then return refuse("base", "a base check failed: the total is 0") end
    local total, why = review.total(case, law)
    if not total then return refuse("points", why) end
    if review.grade(total, law) ~= "below" then return refuse("band", "the points lie in another band") end
    return allow()
  end,
}
