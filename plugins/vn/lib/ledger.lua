-- How a case stands in a statistical period: on the books, finished, with conditions. The switches: law/counting.yaml.
local M = {}

local leaves = {entrusted_out = true, decision_withdrawn = true, decision_annulled = true, request_sent_back = true}

--- The day on which the case left the books unfinished: entrusted, withdrawn, annulled, sent back. Or nothing.
function M.left_on(case)
  if not case:has "events" then return nil end
  local step = first(case.events, function(event) return leaves[event:get("type", "?")] end)
  return step and step.at
end

--- Decided by the last day of the period, and neither finished nor gone before its first.
function M.on_books(case)
  if not case:has "decided_on" or case.decided_on > as_of() then return false end
  if case:has "finished_on" and case.finished_on < period_from() then return false end
  local left = M.left_on(case)
  return not left or left >= period_from()
end

--- To be enforced here: on the books, and not entrusted or withdrawn in the period.
function M.to_enforce(case)
  if not M.on_books(case) then return false end
  local left = M.left_on(case)
  return not left or left > as_of()
end

local counts_if = {
  terminated = "terminated_is_finished", deposited = "deposited_is_finished",
  partly_rest_entrusted = "partly_is_finished", partly_rest_terminated = "partly_is_finished",
  partly_rest_reduced = "partly_is_finished",
}

--- Finished in the period, as the statistics understand it.
function M.finished(case, law)
  if not case:has "finished_on" or not in_period(case.finished_on) then return false end
  local switch = counts_if[case:get("finish_kind", "fully")]
  return not switch or law[switch]
end

--- The hold of the kind that covers the last day of the period, or nothing.
local function held(case, kind)
  if not case:has "holds" then return nil end
  return first(case.holds, function(hold)
    return hold.kind == kind and hold.from <= as_of() and (not hold:has "to" or hold.to >= as_of())
  end)
end

--- The class on the last day of the period, by the history; without one by the class of the ledger.
local function class(case)
  local found = "unclassified"
  if case:has "classifications" then
    for entry in each(case.classifications) do
      if entry.on <= as_of() then found = entry.class end
    end
    return found
  end
  return case:get("class", "unclassified")
end
M.class = class

--- Whether the case counts as one with conditions: all that were finished do.
function M.with_conditions(case, law)
  if case:has "finished_on" and in_period(case.finished_on) then return true end
  local postponed = held(case, "postponement")
  if postponed then
    if postponed:get("agreed_by_creditor", false) then return law.agreed_postponement_has_conditions end
    return law.other_postponement_has_conditions
  elseif held(case, "suspension") then
    return law.suspension_has_conditions
  end
  local now = class(case)
  if now == "unclassified" then return law.unclassified_has_conditions end
  return now == "with_conditions"
end

--- Money collected for the case in the period.
function M.collected(case)
  if not case:has "receipts" then return 0 end
  return sum(case.receipts, function(receipt) return in_period(receipt.on) and receipt.amount or 0 end)
end

--- Money collected before the period began.
function M.collected_before(case)
  if not case:has "receipts" then return 0 end
  return sum(case.receipts, function(receipt) return receipt.on < period_from() and receipt.amount or 0 end)
end

--- Coercion decisions of the period for which `f(decision, outcome)` holds. What has no outcome yet on the last day is
--- pending, whatever came of it later.
function M.coercions(case, law, f)
  if not case:has "coercions" then return 0 end
  return count(case.coercions, function(item)
    if not item:has "decided_on" or not in_period(item.decided_on) then return false end
    local outcome = "pending"
    if item:get("outcome", "pending") ~= "pending" and item.outcome_on <= as_of() then outcome = item.outcome end
    if outcome == "annulled" and not law.annulled_coercion_counts then return false end
    return f(item, outcome)
  end)
end

function M.unit(case) return case:get("unit", "?") end

return M
