-- Requests for relief granted, of those decided in the period.
return rule {
  hook  = "enforcement.metric",
  name  = "reliefs_granted",
  basis = "Circular 216/2016/TT-BTC Art. 7; Decree 62/2015 Art. 44",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local decided = count(case.events, function(event)
      return event:get("type", "?") == "relief_decided" and in_period(event.at)
    end)
    if decided == 0 then return not_counted() end
    local granted = count(case.events, function(event)
      return event:get("type", "?") == "relief_decided" and in_period(event.at) and event.ground ~= "refused"
    end)
    return share(granted, decided):group(case:get("relief_kind", "?"))
  end,
}
