-- Order 481 Art. 20, 29, 34, 36, 38, 42: who pays.
local schedule = require "schedule"

local LATER = {
  enforcement_application = { "debtor", "art38", "collected from the debtor after enforcement" },
  bankruptcy = { "estate", "art42", "paid from the estate after liquidation" },
}
local LOSER = {
  applicant = { "plaintiff", "art29", "the plaintiff lost" },
  respondent = { "defendant", "art29", "the defendant lost" },
  both = { "both_in_shares", "art29", "both lost in part: the court sets the shares" },
}
local CHANGED = { "defendant", "art34", "the defendant changed its act and the plaintiff withdrew" }
local APPLICANT = { "applicant", "art20", "the applicant pays in advance" }
local OBJECTOR = { "objecting_party", "art13.6", "the party whose objection failed pays" }
local APPELLANT = { "appellant", "art20", "the appellant pays in advance", in_advance = true }
local RETRIAL = {
  "retrial_applicant", "art23", "the party that asked for the retrial pays in advance", in_advance = true,
}
local PLAINTIFF = { "plaintiff", "art20", "the plaintiff pays in advance", in_advance = true }
local BY_INSTANCE = { first = PLAINTIFF, second = APPELLANT, retrial = RETRIAL }

local function changed_act(case)
  local administrative = case.claim_kind == "administrative" or case.claim_kind == "administrative_special"
  return administrative and case:get("outcome", "pending") == "withdrawn" and case:get("defendant_changed_act", false)
end

local function find(case)
  local kind = case.claim_kind
  if LATER[kind] then return LATER[kind] end
  if schedule.is_application(case) then return APPLICANT end
  if kind == "jurisdiction_objection" then return OBJECTOR end
  if changed_act(case) then return CHANGED end
  local loser = case:get("outcome", "pending") == "judged" and LOSER[case:get("losing_party", "none")]
  if loser then return loser end
  return BY_INSTANCE[case:get("instance", "first")]
end

--- Payer, article, text, and whether the fee is paid in advance after a notice (Art. 22).
return function(case)
  local found = find(case)
  return found[1], found[2], found[3], found.in_advance == true
end
