-- The pre-notice hung its working days before the plan is posted.
return rule {
  hook = "resettlement.guard",
  name = "pre_notice_ran",
  basis = "Land Administration Law Implementing Regulations 2021 Art. 26(2)",
  date = "as_of",
  decide = function(case, law)
    if as_of() <= working_days_after(case.pre_notice_on, law.pre_notice_days) then
      return refuse("art26.2", "the pre-notice is posted for at least ten working days")
    end
    return allow()
  end,
}
