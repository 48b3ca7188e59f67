-- Exemption and reduction: of the fee (creditor), of coercion costs (person coerced).
local limits = require "limits"
local reliefs = require "reliefs"

-- Decree 62/2015 Art. 44(1), Decree 152/2026 Art. 87(1): (a) and (c) are reduced, (b) is waived in part.
local reduced_for = {below_poverty_line = true, certified_poor = true, disaster = true, lone = true, disabled = true,
  long_ill = true}
local waived_for = {merit = true, policy_family = true}

local function fee_relief(case, law)
  local fee = case.fee_decided
  local article, text = reliefs.exemption(case, law)
  if article then return exempt(fee, article, text) end
  local found = reliefs.reductions(case, law, fee)
  if #found == 0 then return no_relief(fee, "art7.4", "no ground for relief, or not proved as the circular asks") end
  local off, used = reliefs.taken_off(case, law, fee, found)
  local result = reduced(fee, fee - off)
  if #used == 1 then result:percent(used[1].percent) end
  for _, reduction in ipairs(used) do result:because(reduction.article, reduction.text) end
  return result
end

-- Article 44(3)(b), 87(3)(b): who has paid half may be spared the rest; where all is paid there is no rest.
local function waiver_of_rest(case, law, cost, article)
  local paid = case.coercion_cost_paid
  if paid >= cost then
    return no_relief(0, article, "policy or merit family, and all is paid: nothing is left to waive")
  elseif paid >= law.coercion_cost_paid_half:of(cost) then
    return exempt(cost - paid, article, "policy or merit family, half is paid: the rest is waived")
  end
  return no_relief(cost, article, "policy or merit family, but half is not yet paid")
end

local function coercion_cost_relief(case, law)
  local cost, article, hardship = case.coercion_cost, law.coercion_relief_basis, case.debtor_hardship
  if case.assets_hidden then
    return no_relief(cost, article .. ".4", "assets hidden or papers false: no relief, and one given is taken back")
  elseif not (reduced_for[hardship] or waived_for[hardship]) then
    return no_relief(cost, article .. ".1", "no circumstance that the decree names")
  elseif not law.coercion_relief_proofs[hardship .. " " .. case.hardship_certificate] then
    return no_relief(cost, article .. ".2", "the circumstance is not proved as the decree asks")
  elseif reduced_for[hardship] then
    local share = law.coercion_cost_share
    return reduced(cost, share:of(cost)):percent(100 - share:of(100))
      :because(article .. ".3a", "poverty, disaster, lone, disabled or long ill: one half")
  end
  return waiver_of_rest(case, law, cost, article .. ".3b")
end

return rule {
  hook  = "enforcement.relief",
  basis = "Circular 216/2016/TT-BTC Art. 7; Decree 62/2015 Art. 44, from 2026-07-01 Decree 152/2026 Art. 87",
  date  = "procedure_received_on",
  since = "2015-09-01",
  decide = function(case, law)
    if not case:has "relief_kind" then
      return not_applicable("art7.3", "relief is decided on request only, and there is none")
    end
    local kind = case.relief_kind
    if kind == "state_duty" then
      return not_applicable("art61", "duties to the State budget are waived by the court")
    end
    local result, days
    if kind == "fee" then
      result, days = fee_relief(case, law), law.fee_relief_days
    else
      result, days = coercion_cost_relief(case, law), law.coercion_relief_days
    end
    result:kind(kind)
    if not case:has "relief_file_complete_on" then return result end
    local decide_by = limits.within(case.relief_file_complete_on, days, law)
    if not decide_by then return result:because("calendar", limits.unknown) end
    return result:decide_by(decide_by)
  end,
}
