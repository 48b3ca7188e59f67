-- Law 26/2008 Art. 30-31: requests and their time.
local steps = require "steps"
local M = {}

--- Whether the request came too late; held time is added.
function M.expired(case, law)
  local limit = law.limit_request_limitation
  return case.requested_on > years_after(steps.start(case, law, "request_limitation"), limit.within, "back")
end

return M
