-- Reconsideration Law: what goes there before a suit (2017 Art. 30; 2023 Art. 23); what is summary (2023 Art. 53).
local reconsideration = {}

local function spot_penalty(case)
  return case.act_kind == "penalty" and case:get("on_the_spot", false)
end

function reconsideration.comes_first(case, law)
  if case:get("reconsidered_first", false) then return false end
  local first = law.reconsideration_first
  return first[case.category] or first[case.act_kind] or spot_penalty(case) and first["on_the_spot_penalty"]
end

local function small(case, law)
  return case:has "fine_amount" and case.fine_amount <= law.summary_reconsideration_sum
end

--- "ordinary" or "summary"; the same days before 2024, when there was no summary procedure.
function reconsideration.procedure(case, law)
  local limits = law.reconsideration_days
  if limits["summary"] == limits["ordinary"] then return "ordinary" end
  local simple = case:get("on_the_spot", false) or case.act_kind == "information_disclosure" or small(case, law)
  return simple and "summary" or "ordinary"
end

return reconsideration
