-- Whether a coercion to hand over was carried out, against whoever manages or uses the asset.
local home = require "home"

return rule {
  hook  = "enforcement.guard",
  name  = "handover_coerced",
  basis = "Law 26/2008 Art. 103(1)-(3), 104(2), 114-117",
  date  = "as_of",
  decide = function(case, law)
    local done = any(case.coercions, function(item)
      return item:get("measure", "?") == "hand_over" and item:has "carried_out_on" and item.carried_out_on <= as_of()
    end)
    if not done then
      return refuse("art104.2", "no coercion to hand over was carried out")
    elseif not home.spared(case) then
      return refuse("art115.5", "one year's rent is kept back for the debtor's only home")
    end
    return allow()
  end,
}
