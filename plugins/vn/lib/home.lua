-- Law 26/2008 Art. 115(5): of an only home one year's rent is kept back for the debtor.
local M = {}

function M.spared(case)
  if not case:has "assets" then return true end
  local sole = any(case.assets, function(asset) return asset:get("sole_home", false) end)
  return not sole or case:get("rent_kept_back", 0) > 0
end

return M
