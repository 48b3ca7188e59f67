-- With conditions, not yet conditions, separate book.
local limits = require "limits"
local means = require "means"

local function ripe_for_book(case, law, long)
  return case:has "not_yet_since" and case.grounds_arose_on > means.waits_until(case, law, long)
    and case.verification_count >= law.separate_book_checks and means.no_news(case)
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
    local ground, text = means.ground(case)
    if not ground then
      return with_conditions():because("art3.6", "property, income or an act that serves the duty")
    end
    local long = means.seldom(case, law, ground)
    if ripe_for_book(case, law, long) then return to_the_book(case, law) end

    local result = not_yet(case, law, ground, text)
    if case:get("verification_count", 0) >= law.checks_without_news then
      return result:because("art44.2", "checked often enough: again only on new information")
    end
    local months = long and law.reverify_months_long or law.reverify_months
    return result:reverify_by(months_after(case.grounds_arose_on, months, "back"))
  end,
}
