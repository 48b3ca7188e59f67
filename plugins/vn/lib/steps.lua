-- Which row of law/deadlines.yaml a step has, and the day from which its limit runs.
local M = {}

local registered = {land_use_right = true, land_and_house = true, land_attached_property = true, house = true,
  apartment = true, building = true, vehicle = true}

local function by_matter(case) return case.complaint_matter end

-- A step with variants: what is added to its name, or nothing.
local variants = {
  complaint = by_matter, complaint_answer = by_matter, second_complaint_answer = by_matter,
  ex_officio_decision = function(case)
    return ({interim_measure = "interim", bankruptcy = "bankruptcy"})[case.ex_officio_kind]
  end,
  verification = function(case)
    if case:get("ex_officio_kind", "none") == "interim_measure" then return "interim" end
  end,
  reverification = function(case, law)
    if case:has "results_differ_on" then return "differing" end
    if case:has "new_information_on" then return "new_information" end
    if case:get("address_unknown", false) then return "long" end
    if case:get("serving_sentence_months_left", 0) >= law.long_sentence_months then return "long" end
  end,
  information_request = function(case)
    if case.asset_kind == "bank_account" then return "account" end
  end,
  delegated_verification = function(case)
    if case.asset_kind == "bank_account" then return "account" end
    if not registered[case.asset_kind] then return nil end
    return case:get("difficult", false) and "registered_difficult" or "registered"
  end,
  postponement = function(case)
    if case.postponement_ground == "protest" then return "protest" end
  end,
  price_payment = function(case)
    if case:get("difficult", false) then return "difficult" end
  end,
}

-- Name of the row: the step, with its variant.
function M.row(case, law)
  local variant = variants[case.procedure] and variants[case.procedure](case, law)
  return variant and case.procedure .. "_" .. variant or case.procedure
end

-- The date that starts the limit, where it is not the day on which the step came in.
local starts = {
  fee_relief = "procedure_file_complete_on", coercion_cost_relief = "procedure_file_complete_on",
  decision_notice = "decided_on", voluntary_performance = "received_decision_on",
  reverification = "last_verified_on", reverification_long = "last_verified_on",
  reverification_new_information = "new_information_on", reverification_differing = "results_differ_on",
  not_yet_decision = "grounds_arose_on", separate_book = "grounds_arose_on", publication = "not_yet_since",
  postponement = "ground_arose_on", suspension = "ground_arose_on", termination = "ground_arose_on",
  resumption = "ground_arose_on", pay_out = "collected_on",
  complaint_before_measures = "act_known_on", complaint_account_freeze = "act_known_on",
  complaint_other_security = "act_known_on", complaint_coercion = "act_known_on",
  complaint_after_coercion = "act_known_on",
}

local function days_of(hold)
  if not hold:has "days" and hold:has "from" and hold:has "to" then return days_between(hold.from, hold.to) + 1 end
  return hold.days
end

-- Art. 30(2): time held counts as not run, unless the creditor agreed to the postponement (Art. 48(1)(c)).
local function held(case)
  if not case:has "holds" then return 0 end
  return sum(case.holds, function(hold)
    local agreed = hold:get("agreed_by_creditor", false)
      or hold:get("kind", "?") == "postponement" and hold:get("ground", "?") == "c"
    return agreed and 0 or days_of(hold)
  end)
end

-- Art. 30(1): from the due day of a fixed-term or periodic duty, else from legal effect.
local function limitation_start(case)
  local from = case:has "performance_due_on" and case.performance_due_on or case.judgment_effective_on
  return days_after(from, held(case))
end

-- Art. 44(1): from the end of the voluntary period, before 2015-07-01 from the enforcement decision.
local function verification_start(case, law)
  if not law.verification_after_voluntary then return case.decided_on end
  return days_after(case.received_decision_on, law.limit_voluntary_performance.within)
end

function M.start(case, law, row)
  if row == "request_limitation" then return limitation_start(case) end
  if row == "verification" then return verification_start(case, law) end
  if row == "coercion_notice" then return case.coercions[#case.coercions].planned_on end
  return case[starts[row] or "procedure_received_on"]
end

return M
