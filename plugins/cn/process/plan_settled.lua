-- The plan hung its days, and the hearing that was asked for was held, before anybody signs.
local function hearing_held(event)
  return event:has "type" and event.type == "hearing_held"
end

return rule {
  hook = "resettlement.guard",
  name = "plan_settled",
  basis = "Land Administration Law 2019 Art. 47(2), (3)",
  date = "plan_posted_on",
  decide = function(case, law)
    -- A plan posted before 2020 ran under the law of its time, which is not at hand: no number of days is asked.
    if case.plan_posted_on >= "2020-01-01" and as_of() <= days_after(case.plan_posted_on, law.plan_posting_days) then
      return refuse("art47.2", "the plan is posted for at least thirty days")
    end
    if case:get("hearing_requested", false) and not any(case:get("events", {}), hearing_held) then
      return refuse("art47.3", "a hearing on the plan was asked for and not held")
    end
    return allow()
  end,
}
