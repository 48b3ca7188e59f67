-- Cases heard in the first instance with an appearance of the head that counts / cases heard. One appearance is enough
-- for the instance, however many hearings there are (SPC Provisions of 2020 Art. 7).
local appearances = require "appearances"

return rule {
  hook = "dispute.metric", name = "head_appearance",
  basis = "SPC Provisions on the appearance of heads 2020; Administrative Litigation Law Art. 3(3)", date = "as_of",
  decide = function(case, law)
    if case:get("administrative_kind") ~= "litigation" or not case:has "hearings" then return not_counted() end
    if not appearances.heard(case) then return not_counted() end
    if appearances.appeared(case) then return share(1, 1) end
    if law.excused_left_out and appearances.excused(case) then return not_counted() end
    return share(0, 1)
  end,
}
