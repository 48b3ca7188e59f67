-- Art. 13, 14: a mediator is replaced on request, or after a disclosure that was not accepted.
return rule {
  hook = "mediation.guard",
  name = "may_replace",
  basis = "Online Mediation Rules Art. 13, 14; rules of 2016 Art. 13, 15",
  date = "as_of",
  decide = function(case)
    if case:has "recusal_requested_on" and case.recusal_requested_on >= case.assigned_on then return allow() end
    local disclosed = case:get("disclosure", "none") ~= "none"
    if disclosed and case.disclosed_on >= case.assigned_on and not case:get("parties_accept_disclosure", false) then
      return allow()
    end
    return refuse("art14", "nobody asked for another mediator, and nothing disclosed stands against this one")
  end,
}
