-- Law 26/2008 Art. 3(6), 44, 44a: has the debtor means, how often is that checked, and when is it checked no longer.
local M = {}

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
function M.ground(case)
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
function M.seldom(case, law, ground)
  return ground == "address_unknown" or case:get("serving_sentence_months_left", 0) >= law.long_sentence_months
end

-- Checks since the decision on not yet conditions: as the ledger says or as its steps show, whichever is more.
function M.checks(case)
  local told = case:get("verification_count", 0)
  if not case:has "events" or not case:has "not_yet_since" then return told end
  local since = case.not_yet_since
  local steps = count(case.events, function(event)
    return event:get("type", "?") == "verified" and event.at > since
  end)
  return math.max(told, steps)
end

-- Decree 62/2015 Art. 9(5)(b): nothing new came in after the decision.
function M.no_news(case)
  return not case:has "new_information_on" or case.new_information_on <= case.not_yet_since
end

-- Decree 62/2015 Art. 9(5): the day after which time alone no longer keeps the case out of the separate book.
function M.waits_until(case, law, long)
  local years = long and law.separate_book_years_long or law.separate_book_years
  return years_after(case.not_yet_since, years, "back")
end

return M
