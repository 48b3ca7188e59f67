-- Whether time, checks and the absence of news bring the case into the separate book.
local book = require "book"

return rule {
  hook  = "enforcement.guard",
  name  = "ripe_for_book",
  basis = "Decree 62/2015 Art. 9(5); from 2026-07-01 Decree 152/2026 Art. 22",
  date  = "as_of",
  decide = function(case, law)
    if law.request_sent_back and case.basis == "on_request" then
      return refuse("art22.2", "a case on request is sent back to the creditor, not moved to the book")
    end
    local article, text = book.not_ripe(case, law)
    if article then return refuse(article, text) end
    return allow()
  end,
}
