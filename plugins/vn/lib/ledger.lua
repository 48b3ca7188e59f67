-- How a case stands in a statistical period: on the books, finished, with conditions. The switches: law/counting.yaml.
local M = {}

local leaves = {entrusted_out = true, decision_withdrawn = true, decision_annulled = true, request_sent_back = true}
local ends = {entrusted_out = true, withdrawn = true, request_sent_back = true}

-- Steps say into which state they led; a register without steps says only what happened.
local function leaving(event)
  if event:has "process" then return event.process == "enforcement" and ends[event.state] end
  return leaves[event:get("type", "?")]
end

--- The day, up to the last of the period, on which the case left the books unfinished: entrusted, withdrawn, annulled,
--- sent back. Or nothing.
function M.left_on(case)
  if not case:has "events" then return nil end
  local step = first(case.events, function(event) return leaving(event) and event.at <= as_of() end)
  return step and step.at
end

local marks = {finished = "fully", terminated = "terminated", resumed = "resumed"}

-- The last end of the case that is on record by the last day of the period, how it ended, and the day of a resumption
-- after it. What came later is not known yet.
local function history(case)
  local day, kind, resumed
  if not case:has "events" then return nil end
  for event in each(case.events) do
    local mark = marks[event:get("type", "?")]
    if mark and event:get("process", "enforcement") == "enforcement" and event.at <= as_of() then
      if mark == "resumed" then resumed = event.at else day, kind, resumed = event.at, mark, nil end
    end
  end
  return day, kind, resumed
end

--- The day, up to the last of the period, on which the case was finished or terminated, unless it was opened again by
--- then; and how. Or nothing. `finished_on` tells the last end only: an earlier one is looked up among the events.
function M.done_on(case)
  if not case:has "finished_on" then return nil end
  local ended, kind, resumed = history(case)
  if case.finished_on > as_of() then
    if not ended or resumed then return nil end
    return ended, kind
  end
  if resumed and resumed >= case.finished_on then return nil end
  return case.finished_on, case:get("finish_kind", "fully")
end

--- Whether it was done by the last day of the period.
function M.is_done(case)
  return M.done_on(case) ~= nil
end

--- Decided by the last day of the period, and neither finished nor gone before its first.
function M.on_books(case)
  if not case:has "decided_on" or case.decided_on > as_of() then return false end
  local done = M.done_on(case)
  if done and done < period_from() then return false end
  local left = M.left_on(case)
  return not left or left >= period_from()
end

--- To be enforced here: on the books, and not entrusted or withdrawn in the period.
function M.to_enforce(case)
  if not M.on_books(case) then return false end
  return M.left_on(case) == nil
end

local counts_if = {
  terminated = "terminated_is_finished", deposited = "deposited_is_finished",
  partly_rest_entrusted = "partly_is_finished", partly_rest_terminated = "partly_is_finished",
  partly_rest_reduced = "partly_is_finished",
}

--- Finished in the period, as the statistics understand it.
function M.finished(case, law)
  local done, kind = M.done_on(case)
  if not done or not in_period(done) then return false end
  local switch = counts_if[kind]
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
  local done = M.done_on(case)
  if done and in_period(done) then return true end
  local postponed = held(case, "postponement")
  if postponed then
    if postponed:get("agreed_by_creditor", false) or postponed:get("ground", "?") == "c" then
      return law.agreed_postponement_has_conditions
    end
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

-- What had come of a coercion decision by the last day of the period: pending, whatever came of it later. Nothing for one
-- that was not made by then, or that does not count.
local function outcome(item, law)
  if not item:has "decided_on" or item.decided_on > as_of() then return nil end
  if item:get("outcome", "pending") == "pending" or item.outcome_on > as_of() then return "pending" end
  if item.outcome == "annulled" and not law.annulled_coercion_counts then return nil end
  return item.outcome
end

-- The decisions for which `f(decision, outcome)` holds.
local function coercions(case, law, f)
  if not case:has "coercions" then return 0 end
  return count(case.coercions, function(item)
    local came = outcome(item, law)
    return came ~= nil and f(item, came)
  end)
end

--- Decisions of the period for which `f(decision, outcome)` holds, with the outcome on its last day.
function M.coercions_decided(case, law, f)
  return coercions(case, law, function(item, came) return in_period(item.decided_on) and f(item, came) end)
end

--- Decisions that ended in the period, whenever they were made: all, or those with one outcome.
function M.coercions_ended(case, law, wanted)
  return coercions(case, law, function(item, came)
    return came ~= "pending" and in_period(item.outcome_on) and (not wanted or came == wanted)
  end)
end

--- Decisions that had not ended on the last day of the period, whenever they were made.
function M.coercions_pending(case, law)
  return coercions(case, law, function(_, came) return came == "pending" end)
end

function M.unit(case) return case:get("unit", "?") end

return M
