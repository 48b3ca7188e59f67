-- The review goes on without the answer when its time is over.
local limit = require "limit"
local limits = require "limits"

return rule {
  hook = "dispute.guard", name = "answer_missing", basis = "Reconsideration Law 2017 Art. 23, 28; 2023 Art. 48, 54, 70",
  date = "as_of",
  decide = function(case, law)
    if case:has "answered_on" then return refuse("answer", "the unit has answered") end
    if not limit.over(limits.answer(case, law)) then return refuse("answer", "the unit may still answer") end
    return allow()
  end,
}
