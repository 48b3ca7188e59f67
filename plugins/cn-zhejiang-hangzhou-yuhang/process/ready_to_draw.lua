-- Nobody draws before all postings that can precede a draw are made and past objection, and the household's own
-- objection is answered. The sixth posting, of the results, follows the draw.
local notices = require "notices"

local before = {"draw_resolution_on", "viewed_on", "draw_notice_on"}

return rule {
  hook = "resettlement.guard",
  name = "ready_to_draw",
  basis = "Resettlement of the Yuhang development zone, report of 2013, sections I.(2), I.(5), II.(2)",
  date = "as_of",
  decide = function(case, law)
    if case:get("form", "flats") == "money" then
      return refuse("report.draw", "the household chose money: it has no part in the draw")
    end
    if any(before, function(fact) return case[fact] > as_of() end) then
      return refuse("report.draw", "resolution, viewing and written notice come before the draw")
    end
    local article, text = notices.fault(case, law.postings_before_draw, as_of())
    if article then return refuse(article, text) end
    if notices.unanswered(case) then return refuse("posting.answer", "the household's objection has no answer yet") end
    if case.draw_notice_on < case.viewed_on then
      return refuse("report.viewing", "the flats are viewed before the written notice of the draw")
    end
    return allow()
  end,
}
