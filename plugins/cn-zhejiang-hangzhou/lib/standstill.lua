-- Reconsideration Law 2023 Art. 39: the time for the decision does not run while the parties mediate by agreement.
local standstill = {}

--- The suspensions that count, in order of time: those that began under the law that knows them.
local function suspensions(case, since)
  local found = {}
  if not case:has "holds" then return found end
  for number, hold in ipairs(case.holds) do
    if hold:get("kind", "?") == "suspension" and hold.from >= since then
      if hold:has "to" and hold.to < hold.from then
        local wrong = "holds[%d] ends on %s, before it begins on %s: correct the case"
        error(string.format(wrong, number, hold.to, hold.from), 0)
      end
      found[#found + 1] = hold
    end
  end
  table.sort(found, function(a, b) return a.from < b.from end)
  return found
end

local function last_day(hold)
  if hold:has "to" then return hold.to end
  if hold:has "days" then return days_after(hold.from, hold.days - 1) end
end

--- Whether a suspension runs: it has no end yet.
function standstill.open(case, since)
  return any(suspensions(case, since or "1900-01-01"), function(hold) return not last_day(hold) end)
end

--- Days that the suspensions take out, each once, first and last day included. The time runs from the day after its
--- start; what lies before, or after its end as moved so far, takes out nothing.
function standstill.days(case, start, days, since)
  local counted, done = 0, start
  for _, hold in ipairs(suspensions(case, since)) do
    if hold.from > days_after(start, days + counted) then break end
    local last = last_day(hold)
    if last > done then
      counted = counted + math.min(days_between(done, last), days_between(hold.from, last) + 1)
      done = last
    end
  end
  return counted
end

return standstill
