-- Rounds of auction (Law 26/2008 as amended by 64/2014 Art. 104): a lower price needs a round of its own that failed.
local M = {}

local failed = {no_bidder = true, failed = true, buyer_defaulted = true}

local function is_cut(round)
  return round:has "previous_start_price" and round.start_price < round.previous_start_price
end

--- Rounds at a lower price that failed as well.
function M.failed_cuts(case)
  return count(case.auctions, function(round) return is_cut(round) and failed[round:get("result", "?")] end)
end

-- Cuts that were taken as steps: each has a round of its own on record.
local function taken(case)
  if not case:has "events" then return 0 end
  return count(case.events, function(event)
    return event:get("type", "?") == "price_cut" and event:get("process", "asset_sale") == "asset_sale"
  end)
end

--- Article and text of what stands against the new round at a lower price, or nothing. It is the last on record.
function M.against(case)
  local rounds = case.auctions
  if #rounds < 2 then return "art104.1", "the round that failed and the new one are on record" end
  local new, old = rounds[#rounds], rounds[#rounds - 1]
  if not failed[old.result] then
    return "art104.1", "the round before did not fail"
  elseif new:has "result" then
    return "art104.1", "the last round on record was held: the new one is recorded first"
  elseif count(rounds, is_cut) <= taken(case) then
    return "art104.1", "this cut has no round of its own on record"
  elseif new.previous_start_price ~= old.start_price then
    return "art104.1", "the start price before is not that of the round that failed"
  elseif new.start_price >= new.previous_start_price then
    return "art104", "the new start price is not below the one before"
  end
end

-- The day on which the parties were told that the round failed: by the record, or by the step where that came later.
local function told_on(case)
  local rounds = case.auctions
  local told = rounds[#rounds - 1].failed_notified_on
  if not case:has "events" then return told end
  for event in each(case.events) do
    if event:get("process", "?") == "asset_sale" and event:get("transition", "?") == "tell_failure"
      and event.at > told then
      told = event.at
    end
  end
  return told
end

--- Art. 104(1): the last day on which the parties may still agree on the price among themselves.
function M.agree_until(case, law)
  return days_after(told_on(case), law.price_agreement_days)
end

return M
