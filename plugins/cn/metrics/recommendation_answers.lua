-- Recommendations answered in time / recommendations whose time to answer ended in the period.
return rule {
  hook = "dispute.metric", name = "recommendation_answers", basis = "Working assumption of this plugin", date = "as_of",
  decide = function(case, law)
    if not case:has "recommendation_on" then return not_counted() end
    local last = days_after(case.recommendation_on, law.recommendation_answer_days)
    if not in_period(last) then return not_counted() end
    local answered = case:has "recommendation_answered_on" and case.recommendation_answered_on <= last
    return share(answered and 1 or 0, 1)
  end,
}
