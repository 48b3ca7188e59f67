-- What the law asks of land and buildings before they are seized (Law 26/2008 Art. 88-89, 110-111).
local M = {}

--- Whether the register was asked about each piece of real estate by now.
function M.register_asked(assets, law)
  return all(assets, function(asset)
    return not law.land_kinds[asset.kind]
      or asset:has "register_queried_on" and asset.register_queried_on <= as_of()
  end)
end

return M
