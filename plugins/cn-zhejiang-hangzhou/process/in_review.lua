-- Kinds of acts that are reviewed, and base checks that there are.
local review = require "review"

return rule {
  hook = "dispute.guard", name = "in_review", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case, law)
    if not law.review_kinds[case.act_kind] then return refuse("scope", "files of this kind are not reviewed") end
    if not review.known(case, law) then return refuse("base", "there is no such base check") end
    return allow()
  end,
}
