-- Cases open on the last day whose decision is more than a year old.
local leaves = {entrusted_out = true, decision_withdrawn = true, decision_annulled = true, request_sent_back = true}
local gone = {entrusted_out = true, withdrawn = true, request_sent_back = true}

-- An event of the enforcement itself, up to the last day; those of other processes say nothing of the case.
local function any_event(case, f)
  return case:has "events" and any(case.events, function(event)
    return event:get("process", "enforcement") == "enforcement" and f(event) and event.at <= as_of()
  end)
end

-- Finished or terminated by the last day, and not opened again by then.
local function done(case)
  if not case:has "finished_on" or case.finished_on > as_of() then return false end
  return not any_event(case, function(event)
    return event:get("type", "?") == "resumed" and event.at >= case.finished_on
  end)
end

-- Entrusted, withdrawn, annulled or sent back by the last day.
local function left(case)
  return any_event(case, function(event)
    if event:has "process" then return gone[event.state] end
    return leaves[event:get("type", "?")]
  end)
end

return rule {
  hook  = "enforcement.metric",
  name  = "long_standing_open",
  basis = "Practice of Hai Duong: long-standing cases (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "decided_on" or case.decided_on > as_of() then return not_counted() end
    if done(case) or left(case) then return not_counted() end
    local long = days_between(case.decided_on, as_of()) > law.long_standing_days
    return share(long and 1 or 0, 1):group(case:get("unit", "?"))
  end,
}
