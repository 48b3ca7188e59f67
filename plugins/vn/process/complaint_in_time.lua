-- Whether the complaint comes in time.
return rule {
  hook  = "enforcement.guard",
  name  = "complaint_in_time",
  basis = "Law 26/2008 Art. 140(2); from 2026-07-01 Law 106/2025 (not stored)",
  date  = "as_of",
  decide = function(case, law)
    if case.act_known_on > as_of() then
      return refuse("art140.2", "the act is known only later")
    end
    local limit = law["limit_complaint_" .. case.complaint_matter]
    local last
    if limit.unit == "working_days" then
      last = working_days_after(case.act_known_on, limit.within)
    else
      last = days_after(case.act_known_on, limit.within)
    end
    if as_of() > last then
      return refuse(limit.article, "the time to complain is over")
    end
    return allow()
  end,
}
