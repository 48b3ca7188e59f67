-- Decree 62/2015 Art. 9(5), Decree 152/2026 Art. 22: out of the running business.
local means = require "means"
local M = {}

--- Article and text of what keeps the case among those without conditions, or nothing.
function M.not_ripe(case, law)
  local long = means.seldom(case, law, case.not_yet_ground)
  if as_of() <= means.waits_until(case, law, long) then
    return law.separate_book_basis, "not long enough without conditions"
  elseif means.checks(case) < law.separate_book_checks then
    return law.separate_book_basis, "not checked often enough"
  elseif not means.no_news(case) then
    return law.separate_book_basis, "new information has come in"
  end
end

return M
