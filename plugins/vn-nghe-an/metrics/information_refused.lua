-- Requests that were refused with reasons, either way.
return rule {
  hook  = "enforcement.metric",
  name  = "information_refused",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local found = count(case.events, function(event)
      local step = event:get("transition", "?")
      return event:get("process", "?") == "land_information" and in_period(event.at)
        and (step == "land_office_refuses" or step == "enforcement_refuses")
    end)
    if found == 0 then return not_counted() end
    return tally(found):group(case:get("unit", "?"))
  end,
}
