-- It is reported up only when the time to answer is over.
return rule {
  hook = "dispute.guard",
  name = "answer_overdue",
  basis = "Working assumption of this plugin",
  date = "as_of",
  decide = function(case, law)
    if as_of() <= days_after(case.recommendation_on, law.recommendation_answer_days) then
      return refuse("recommendation", "the time to answer is not over")
    end
    return allow()
  end,
}
