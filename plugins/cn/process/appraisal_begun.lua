-- Art. 26: the appraisal that stops the clock is on record, begun and not yet done.
return rule {
  hook = "mediation.guard",
  name = "appraisal_begun",
  basis = "Online Mediation Rules Art. 26",
  date = "as_of",
  decide = function(case)
    if case.stage ~= "pre_filing" then return refuse("art26", "the time stands still only before filing") end
    local begun = any(case.holds, function(hold)
      return hold.kind == "appraisal" and hold.from <= as_of() and (not hold:has "to" or hold.to >= as_of())
    end)
    if not begun then return refuse("art26", "no appraisal is on record that runs on this day") end
    return allow()
  end,
}
