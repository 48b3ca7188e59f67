-- Order 481 Art. 15, 16, 18; CPL Interpretation 2022 Art. 206: the one halving of an acceptance fee.
local schedule = require "schedule"

local function closed_by_agreement(case)
  local outcome = case:get("outcome", "pending")
  return outcome == "mediated" or outcome == "withdrawn"
end

local function summary(case)
  local procedure = case:get("procedure", "ordinary")
  return procedure == "summary" or procedure == "small_claims"
end

local function joined(case)
  return case:get("counterclaim", false) or case:get("third_party_claim", false)
end

local GROUNDS = {
  { closed_by_agreement, "art15", "closed by mediation or withdrawn: halved" },
  { summary, "art16", "summary procedure: halved" },
  { joined, "art18", "claim joined to the case: halved" },
}

--- The grounds that hold, in the order of the articles. The fee is halved once, however many there are.
return function(case)
  local found = {}
  if schedule.is_application(case) or case.claim_kind == "jurisdiction_objection" then return found end
  for _, ground in ipairs(GROUNDS) do
    if ground[1](case) then found[#found + 1] = ground end
  end
  return found
end
