-- The window before acceptance.
local window = {}

--- Article and text why it is closed for this case, or nothing.
function window.closed(case, category)
  if case.category ~= category then return "window", "the window is there for another kind of dispute" end
  if case.stage ~= "pre_filing" or case:has "accepted_on" then
    return "window", "the case is accepted: mediate inside the case"
  end
  if not case.applicant_consented then return "art4", "the applicant does not consent to mediation" end
end

return window
