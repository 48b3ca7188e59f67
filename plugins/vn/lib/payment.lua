-- Law 26/2008 as amended by 64/2014 Art. 47: alimony, wages and damages to life and health, then court fees, then the
-- rest; in proportion within a rank. A secured claim is paid from its collateral before, and is left out here.
local M = {}

local function ranked(claims)
  local found = {}
  for claim in each(claims) do
    if not claim:get("secured", false) then table.insert(found, claim) end
  end
  return found
end

--- No claim was paid anything while one of an earlier rank was left unpaid.
function M.in_order(claims)
  local found = ranked(claims)
  return all(found, function(later)
    return later:get("paid", 0) == 0 or all(found, function(earlier)
      return earlier.tier >= later.tier or earlier:get("paid", 0) >= earlier.amount
    end)
  end)
end

--- Within a rank each has the share of what was paid that it has of what is owed, to within one dong for each claim.
function M.pro_rata(claims)
  local found = ranked(claims)
  return all(found, function(claim)
    local owed, paid, number = 0, 0, 0
    for other in each(found) do
      if other.tier == claim.tier then
        owed, paid, number = owed + other.amount, paid + other:get("paid", 0), number + 1
      end
    end
    if owed == 0 then return true end
    return math.abs(claim:get("paid", 0) - portion(paid, claim.amount, owed, "half_up")) <= number
  end)
end

return M
