-- Survey date and cut-off, persons, area and flat types hung their time, and objections are settled.
local notices = require "notices"

return rule {
  hook = "resettlement.guard",
  name = "persons_posted",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)5",
  date = "as_of",
  decide = function(case, law)
    local article, text = notices.fault(case, law.postings_of_persons, as_of())
    if article then return refuse(article, text) end
    if notices.unanswered(case) then return refuse("posting.answer", "the household's objection has no answer yet") end
    return allow()
  end,
}
