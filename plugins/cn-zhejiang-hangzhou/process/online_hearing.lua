-- A hearing of this day that took place online.
return rule {
  hook = "dispute.guard", name = "online_hearing", basis = "The report, I.2: online hearings", date = "as_of",
  decide = function(case)
    local there = any(case.hearings, function(hearing) return hearing.on == as_of() and hearing:get("online", false) end)
    if not there then return refuse("online", "no online hearing of this day is on record") end
    return allow()
  end,
}
