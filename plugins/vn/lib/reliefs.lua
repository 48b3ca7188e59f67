-- Circular 216/2016/TT-BTC, Article 7: exemption and reduction of a fee.
local fees = require "fees"
local M = {}

local exempting = {
  merit = {"art7.1a", "draws benefits for merit to the country"},
  lone = {"art7.1b", "lone person, confirmed by the commune"},
  disabled = {"art7.1b", "disabled, confirmed by a hospital of district level or above"},
  long_ill = {"art7.1b", "long ill, confirmed by a hospital of district level or above"},
}

local function proved(case, law)
  return law.relief_proofs[case.creditor_hardship .. " " .. case.hardship_certificate]
end

-- Art. 7(1): article and text of the exemption, or nothing. Point (c) exempts from the whole fee, however little the
-- creditor found: unlike Art. 7(2)(b) it does not say "corresponding to the sum received from" that property. Relief is
-- decided for each fee decision (Art. 7(4)), so it reaches no further than the receipt of this one.
function M.exemption(case, law)
  local ground = exempting[case:get("creditor_hardship", "none")]
  if ground and proved(case, law) then return ground[1], ground[2] end
  if case:get("tip_after_not_yet_conditions", false) and case.tip_realised then
    return "art7.1c", "property that the creditor found after the decision on not yet conditions"
  end
end

-- Art. 7(2)(a): up to 80 per cent; the head of the office may have granted less.
local function poor(case, law, fee)
  local percent = math.min(case:get("poor_percent", law.poor_reduction), law.poor_reduction)
  return {percent = percent, amount = portion(fee, percent, 100, "half_up"),
    article = "art7.2a", text = "certified poor household"}
end

local function tip(case, law, fee)
  local received = fees.received(case)
  local on_proceeds = portion(fee, math.min(case.tip_proceeds, received), received, "half_up")
  local article, text, percent = "art7.2b", "property named by the creditor, no force mobilised", law.tip_reduction
  if case.force_mobilised then
    article, text, percent = "art7.2c", "property named by the creditor, force mobilised", law.tip_reduction_with_force
  end
  return {percent = percent, amount = portion(on_proceeds, percent, 100, "half_up"), article = article, text = text}
end

-- Art. 7(2): the reductions that the creditor may have, each with percentage, amount and reason.
function M.reductions(case, law, fee)
  local found = {}
  if fee == 0 then return found end
  if case:get("creditor_hardship", "none") == "certified_poor" and proved(case, law) then
    table.insert(found, poor(case, law, fee))
  end
  if case:get("asset_tip", false) and case.tip_realised and not case.asset_named_in_judgment then
    table.insert(found, tip(case, law, fee))
  end
  return found
end

-- How several reductions combine: the sum taken off and the reductions that were used.
local stack = {
  best_single = function(fee, found)
    local best = found[1]
    for _, reduction in ipairs(found) do
      if reduction.amount > best.amount then best = reduction end
    end
    return best.amount, {best}
  end,
  added = function(fee, found)
    local off = 0
    for _, reduction in ipairs(found) do off = off + reduction.amount end
    return math.min(off, fee), found
  end,
  in_turn = function(fee, found)
    local left = fee
    for _, reduction in ipairs(found) do left = left - portion(left, reduction.amount, fee, "half_up") end
    return fee - left, found
  end,
}

-- The circular leaves open how reductions combine: as the fee decision says, else as the parameter does.
function M.taken_off(case, law, fee, found)
  return stack[case:get("relief_stacking", law.relief_stacking)](fee, found)
end

return M
