-- Difficulties on which guidance was given.
return rule {
  hook  = "enforcement.metric",
  name  = "guidance_given",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local found = count(case.events, function(event)
      local step = event:get("transition", "?")
      return event:get("process", "?") == "guidance" and step == "guide" and in_period(event.at)
    end)
    if found == 0 then return not_counted() end
    return tally(found):group(case:get("unit", "?"))
  end,
}
