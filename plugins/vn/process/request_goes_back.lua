-- Whether the request is sent back: two years without conditions, and no news.
local book = require "book"

return rule {
  hook  = "enforcement.guard",
  name  = "request_goes_back",
  basis = "Decree 152/2026 Art. 22(2), 32(1)",
  date  = "as_of",
  decide = function(case, law)
    if case.basis ~= "on_request" then
      return refuse("art22.1", "an ex-officio case is moved to the separate book")
    end
    local article, text = book.not_ripe(case, law)
    if article then return refuse(article, text) end
    return allow()
  end,
}
