-- With conditions, not yet conditions, separate book.
local limits = require "limits"

local function property_serves(case)
  return case.has_property and not case.property_exempt and case.property_value > case.coercion_cost_estimate
end

local function income_serves(case)
  return case.has_income and not case.income_only_subsistence
end

-- Art. 44a(1)(a): which of its grounds describes a debtor without means.
local function ground_of_means(case)
  if case.has_property and case.property_exempt then
    return "worth_only_cost", "the only property may not be seized"
  elseif case.has_property then
    return "worth_only_cost", "the property is worth no more than the coercion would cost"
  elseif case.has_income then
    return "subsistence_only", "the income only feeds the debtor and dependants"
  end
  return "no_means", "no income and no property"
end

-- Art. 44a(1): the ground and its text, or nothing when the case has conditions.
local function ground_of(case)
  if case:get("address_unknown", false) then
    return "address_unknown", "the address of the debtor or of the child is unknown"
  elseif case:get("thing_lost", false) and not case.agreed_substitute then
    return "thing_lost", "the thing is lost or ruined, or its papers cannot be had again, and no substitute was agreed"
  elseif case:get("can_perform", false) or income_serves(case) or property_serves(case) then
    return nil
  end
  return ground_of_means(case)
end

-- Art. 44(2): two years of prison left, or an unknown address, double the intervals.
local function seldom(case, law, ground)
  return ground == "address_unknown" or case:get("serving_sentence_months_left", 0) >= law.long_sentence_months
end

local function ripe_for_book(case, law, long)
  if not case:has "not_yet_since" then return false end
  local years = long and law.separate_book_years_long or law.separate_book_years
  return case.grounds_arose_on > years_after(case.not_yet_since, years, "back")
    and case.verification_count >= law.separate_book_checks
    and (not case:has "new_information_on" or case.new_information_on <= case.not_yet_since)
end

local function to_the_book(case, law)
  if law.request_sent_back and case.basis == "on_request" then
    return request_sent_back():because("art22.2", "the request is sent back to the creditor and the case ends")
  end
  local result = separate_book():because(law.separate_book_basis,
    "time, checks and no new information: to the separate book")
  local decide_by = limits.within(case.grounds_arose_on, law.separate_book_days, law)
  if not decide_by then return result:because("calendar", limits.unknown) end
  return result:decide_by(decide_by)
end

local function not_yet(case, law, ground, text)
  local result = not_yet_conditions(ground):because(law.classification_basis, text)
  local decide_by = limits.within(case.grounds_arose_on, law.classify_days, law)
  if not decide_by then return result:because("calendar", limits.unknown) end
  result:decide_by(decide_by)
  local publish_by = limits.within(decide_by, law.publish_days, law)
  if not publish_by then return result:because("calendar", limits.unknown) end
  return result:publish_by(publish_by)
end

return rule {
  hook  = "enforcement.classify",
  basis = "Law 26/2008 Art. 3(6), 44, 44a; Decree 62/2015 Art. 9, 11; since 2026-07-01 Decree 152/2026 Art. 22-23",
  date  = "grounds_arose_on",
  since = "2015-07-01",
  decide = function(case, law)
    local ground, text = ground_of(case)
    if not ground then
      return with_conditions():because("art3.6", "property, income or an act that serves the duty")
    end
    local long = seldom(case, law, ground)
    if ripe_for_book(case, law, long) then return to_the_book(case, law) end

    local result = not_yet(case, law, ground, text)
    if case:get("verification_count", 0) >= law.checks_without_news then
      return result:because("art44.2", "checked often enough: again only on new information")
    end
    local months = long and law.reverify_months_long or law.reverify_months
    return result:reverify_by(months_after(case.grounds_arose_on, months, "back"))
  end,
}
