-- Circular 216/2016/TT-BTC, Articles 4 to 6: from a receipt to the fee.
local M = {}

-- Claims that bear a fee under every regime; the others are looked up in law.fee_free_claims.
local charged = {
  ordinary = true, secured_loan = true, property_division = true, inheritance_division = true,
  house_handover = true, land_handover = true,
}

local free_texts = {
  ["art6.1"] = "alimony, damages to life, health or honour, wages and social claims bear no fee",
  ["art6.2"] = "funds of social programmes bear no fee",
  ["art6.3"] = "an object of purely personal value bears no fee",
  ["art6.5"] = "loans of the Social Policy Bank bear no fee",
  ["art6.6"] = "a judgment without value and without ad-valorem court fee bears no fee",
  ["art6.7"] = "what is returned ex officio bears no fee",
}

-- Art. 6(1)-(3), (5)-(8): article and text of the reason why nothing is due, or nothing.
function M.free_of_fee(case, law)
  if not charged[case.claim_kind] then
    local article = law.fee_free_claims[case.claim_kind]
    return article, free_texts[article]
  end
  if case.settlement_stage == "voluntary_period" then
    return "art6.8", "performed inside the voluntary period"
  end
end

-- Art. 4(2): in a division each pays on the net receipt.
function M.received(case)
  if case:has "share_in_division" then return case.share_in_division end
  return case.collected
end

-- Art. 4(1)(a), 6(4): up to this sum nothing is due, above it the whole counts.
function M.free_sum(law)
  return law.fee_free_salaries * law.base_salary
end

-- Art. 4(4)-(5): fee on a sum received in this stage.
local function fee_on(case, law, sum)
  local fee = law.fee_scale:apply(sum)
  return case.settlement_stage == "settled_before_coercion" and law.fee_share_settled:of(fee) or fee
end

-- Art. 5(2)-(3): what this receipt adds to the fee on all that was received so far. Taken off is the fee that the scale
-- gives on the earlier receipts, not what was paid of it: a third, a reduction or an exemption is not taken back.
-- Each fee is the difference of two rounded ones: instalments of one stage add up to the fee on the whole.
--
-- Earlier receipts within the free sum may have waited uncharged, all of them or (after a rise of the base salary) some:
-- there what was charged is taken off. Above it a receipt without fee was free or exempt for a reason of its own
-- (Art. 6, 7), and stays so.
function M.added(case, law, received, before)
  local fee = fee_on(case, law, before + received)
  if before == 0 or not law.fee_instalments_together then return fee end
  if before <= M.free_sum(law) then return math.max(0, fee - case.fee_charged_before) end
  return fee - fee_on(case, law, before)
end

-- Art. 5(5): more was charged on the earlier receipts than the whole fee on them.
function M.overcharged(case, law, before)
  return case:get("fee_charged_before", 0) > law.fee_scale:apply(before)
end

return M
