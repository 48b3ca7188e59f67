-- Requests to the land office answered in its working days, of those of the period whose time is over.
return rule {
  hook  = "enforcement.metric",
  name  = "information_on_time",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not case:has "agencies" then return not_counted() end
    local asked, answered = 0, 0
    for body in each(case.agencies) do
      local is_land = body.kind == law.land_office or body.kind == "land_register"
      if is_land and body:has "asked_on" and in_period(body.asked_on) then
        local due = working_days_after(body.asked_on, law.land_answer_days)
        if due <= as_of() then asked = asked + 1 end
        if due <= as_of() and body:has "answered_on" and body.answered_on <= due then answered = answered + 1 end
      end
    end
    if asked == 0 then return not_counted() end
    return share(answered, asked):group(case:get("unit", "?"))
  end,
}
