-- Times that the law was explained together with the land office.
return rule {
  hook  = "enforcement.metric",
  name  = "law_education",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local found = count(case.events, function(event)
      local step = event:get("transition", "?")
      return event:get("process", "?") == "enforcement" and step == "educate" and in_period(event.at)
    end)
    if found == 0 then return not_counted() end
    return tally(found):group(case:get("unit", "?"))
  end,
}
