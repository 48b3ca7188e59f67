-- Plans of coercion made together with the land office.
return rule {
  hook  = "enforcement.metric",
  name  = "joint_plans",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "events" then return not_counted() end
    local found = count(case.events, function(event)
      local step = event:get("transition", "?")
      return event:get("process", "?") == "coercion" and step == "plan_jointly" and in_period(event.at)
    end)
    if found == 0 then return not_counted() end
    return tally(found):group(case:get("unit", "?"))
  end,
}
