-- What was collected and what became of it (Law 26/2008 as amended by 64/2014 Art. 47, 52).
local M = {}

-- The receipts of a day, and their sum.
local function on_day(case, day)
  local number, total = 0, 0
  if not case:has "receipts" then return number, total end
  for receipt in each(case.receipts) do
    if receipt.on == day then number, total = number + 1, total + receipt.amount end
  end
  return number, total
end

-- The collections of a day that were taken as steps, and the sum that they name.
local function steps_on(case, day)
  local number, total = 0, 0
  if not case:has "events" then return number, total end
  for event in each(case.events) do
    if event:get("process", "?") == "enforcement" and event:get("transition", "?") == "collect" and event.at == day then
      number, total = number + 1, total + event:get("amount", 0)
    end
  end
  return number, total
end

--- Whether the sum of the last collection stands in `receipts`, where its payment has a deadline of its own.
function M.recorded(case)
  local steps, told = steps_on(case, case.collected_on)
  local number, total = on_day(case, case.collected_on)
  return number >= math.max(steps, 1) and total >= told
end

--- Whether the sum of the last collection was paid out; a payment before it was that of another sum.
function M.last_paid(case)
  return case:has "paid_out_on" and case.paid_out_on >= case.collected_on
end

--- Whether something that was collected is still with the office.
function M.unpaid(case)
  if case:has "receipts" and any(case.receipts, function(receipt) return not receipt:has "paid_out_on" end) then
    return true
  end
  return case:has "collected_on" and not M.last_paid(case) and not M.recorded(case)
end

-- All that was collected: by the receipts, or by the last one and those before it.
local function total(case)
  local known = 0
  if case:has "receipts" then known = sum(case.receipts, function(receipt) return receipt.amount end) end
  if case:has "collected" then return math.max(known, case.collected + case:get("collected_before", 0)) end
  return known
end

--- Whether what was collected falls short of what is to be enforced. Where nothing says what is to be enforced, it does
--- not; where nothing says what was collected, the fact is asked for.
function M.short(case)
  local wanted = case:get("requested_amount", case:get("judgment_value", 0))
  if total(case) >= wanted then return false end
  if case:has "receipts" or case:has "collected" and case:has "collected_before" then return true end
  return case.collected + case.collected_before < wanted
end

return M
