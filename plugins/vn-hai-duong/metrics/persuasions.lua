-- Persuasions and meetings on record in the period.
return rule {
  hook  = "enforcement.metric",
  name  = "persuasions",
  basis = "Practice of Hai Duong: persuasion and repeated meetings (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local talks = count(case.events, function(event)
      local type = event:get("type", "?")
      return (type == "persuasion" or type == "meeting") and in_period(event.at)
    end)
    if talks == 0 then return not_counted() end
    return tally(talks):group(case:get("officer", "?"))
  end,
}
