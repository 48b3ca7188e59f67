-- Order 481 Art. 8, 9, 13, 14: what is due for a matter, before halving and relief.
local schedule = {}

local APPLICATIONS = {
  enforcement_application = true, preservation = true, payment_order = true, public_notice = true,
  arbitration_review = true, bankruptcy = true,
}

--- Application fees (Art. 10) differ from acceptance fees (Art. 7): no halving, another time to pay.
function schedule.is_application(case)
  return APPLICATIONS[case.claim_kind] == true
end

local function claimed(case)
  return case:has "claim_amount" and case.claim_amount or case.amount
end

--- Art. 17, 19: on appeal and in a retrial only what is still in dispute counts.
local function disputed(case)
  return case:get("instance", "first") == "first" and claimed(case) or case.appealed_amount
end

local FREE = {
  special_procedure = { "art8.1", "special procedure: no fee" },
  judicial_confirmation = { "art8.1", "judicial confirmation follows the special procedure: no fee" },
  administrative_compensation = { "art8.4", "administrative compensation: no fee" },
  reconsideration = { "reconsideration_law", "reconsideration costs nothing" },
}

--- Article and text if the matter is free; nothing otherwise.
function schedule.free(case)
  local free = FREE[case.claim_kind]
  if free then return free[1], free[2] end
  if case.claim_kind == "jurisdiction_objection" then
    if not case.objection_failed then return "art13.6", "the jurisdiction objection did not fail: no fee" end
    return
  end
  if schedule.is_application(case) then return end
  if case:get("procedure", "ordinary") == "special" then return "art8.1", "special procedure: no fee" end
  local outcome = case:get("outcome", "pending")
  if outcome == "not_docketed" or outcome == "dismissed" then
    return "art8.2", "not docketed or action dismissed: no fee"
  end
  if case:get("instance", "first") == "retrial" and not case:has "appealed_amount" then
    return "art9", "retrial outside the two exceptions: no fee"
  end
end

local FEES = {
  property = function(case, law)
    return law.property_scale:apply(disputed(case)), "art13.1", "scale on the amount claimed"
  end,
  divorce = function(case, law)
    return law.divorce_fee + law.divorce_property_scale:apply(case.property_in_divorce),
      "art13.2.1", "divorce, and 0.5 per cent of the property above 200,000 yuan"
  end,
  personality = function(case, law)
    return law.personality_fee + law.personality_damages_scale:apply(case.damages),
      "art13.2.2", "personality right, and a share of the damages above 50,000 yuan"
  end,
  other_non_property = function(_, law)
    return law.other_non_property_fee, "art13.2.3", "non-property claim"
  end,
  ip_without_amount = function(_, law)
    return law.ip_fee, "art13.3", "intellectual property without an amount"
  end,
  ip_with_amount = function(case, law)
    return law.property_scale:apply(disputed(case)), "art13.3", "intellectual property: scale on the amount claimed"
  end,
  labour = function(_, law)
    return law.labour_fee, "art13.4", "labour dispute"
  end,
  administrative = function(_, law)
    return law.administrative_fee, "art13.5.2", "administrative case"
  end,
  administrative_special = function(_, law)
    return law.special_administrative_fee, "art13.5.1", "trademark, patent or maritime administrative case"
  end,
  jurisdiction_objection = function(_, law)
    return law.jurisdiction_objection_fee, "art13.6", "the jurisdiction objection failed"
  end,
  enforcement_application = function(case, law)
    if case.enforced_amount == 0 then
      return law.enforcement_fee_without_amount, "art14.1.1", "enforcement without an amount"
    end
    return law.enforcement_scale:apply(case.enforced_amount), "art14.1.2", "scale on the amount to be enforced"
  end,
  preservation = function(case, law)
    return math.min(law.preservation_scale:apply(case.preserved_amount), law.preservation_cap),
      "art14.2", "scale on the property preserved, up to the cap"
  end,
  payment_order = function(case, law)
    return law.payment_order_share:of(law.property_scale:apply(claimed(case))),
      "art14.3", "payment order: one third of the property fee"
  end,
  public_notice = function(_, law)
    return law.public_notice_fee, "art14.4", "public notice to assert claims"
  end,
  arbitration_review = function(_, law)
    return law.arbitration_review_fee, "art14.5", "review of an award or of an arbitration agreement"
  end,
  bankruptcy = function(case, law)
    return math.min(law.half:of(law.property_scale:apply(case.bankruptcy_estate)), law.bankruptcy_cap),
      "art14.6", "bankruptcy: half the property fee, up to the cap"
  end,
}

--- Fee, article and text.
function schedule.fee(case, law)
  return FEES[case.claim_kind](case, law)
end

return schedule
