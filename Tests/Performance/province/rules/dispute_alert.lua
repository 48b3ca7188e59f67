-- rules.md, WARN
local function overdue_score(days)
  return days > 60 and 40 or days > 30 and 25 or days > 10 and 15 or days > 0 and 5 or 0
end

return rule {
  hook = "dispute.alert",
  basis = "rules.md, WARN",
  date = "filed_on",
  decide = function(case, law)
    local related, amount, group, flags = case.related_cases, case.amount, case.group_size, case.flags
    local score = overdue_score(case.days_open - law.day_limits[case.category])
      + (related >= 5 and 25 or related >= 3 and 15 or related >= 1 and 5 or 0)
      + (case.urgency - 1) * 6
      + (amount >= 1000000000 and 20 or amount >= 100000000 and 12 or amount >= 10000000 and 6 or 0)
      + (group >= 50 and 20 or group >= 10 and 10 or 0)
      + (contains(flags, "petition") and 15 or 0)
      + (contains(flags, "media_attention") and 10 or 0)
      + (case.prior_mediations >= 2 and 5 or 0)
    if score >= 60 then return red():score(score) end
    if score >= 30 then return yellow():score(score) end
    return green():score(score)
  end,
}
