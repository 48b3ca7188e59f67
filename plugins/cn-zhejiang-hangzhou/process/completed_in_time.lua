-- Art. 31: from 2024 ten working days to complete the application; before, a reasonable time.
return rule {
  hook = "dispute.guard", name = "completed_in_time", basis = "Regulations 2007 Art. 29; Reconsideration Law 2023 Art. 31",
  date = "as_of",
  decide = function(case, law)
    if not law.completion_is_limited then return allow() end
    if as_of() > working_days_after(case.correction_asked_on, law.completion_days) then
      return refuse("art31", "not completed in time: counts as given up")
    end
    return allow()
  end,
}
