-- Scoring of a case file: any base check that failed makes the total 0; else form and content together.
local review = {}

--- Whether every check that is said to have failed is one of the base checks.
function review.known(case, law)
  return all(case.review_failed_checks, function(name) return law.base_checks[name] end)
end

function review.failed(case)
  return #case.review_failed_checks > 0
end

--- The total, or nil and why the points cannot be.
function review.total(case, law)
  if review.failed(case) then return 0 end
  local form, content = case.review_form_points, case.review_content_points
  if form > law.review_form_most then return nil, "more points for the form than there are" end
  if content > law.review_content_most then return nil, "more points for the content than there are" end
  return form + content
end

--- The band of a total.
function review.grade(total, law)
  local bands = law.review_bands
  if total >= bands["excellent"] then return "excellent" end
  if total >= bands["good"] then return "good" end
  if total >= bands["pass"] then return "pass" end
  return "below"
end

return review
