-- The report, I.2: law office, responsible unit and counsel study the plan together, before the hearing.
return rule {
  hook = "dispute.guard", name = "counsel_named", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if not any(case.parties, function(party) return party.role == "lawyer" end) then
      return refuse("plan", "no counsel takes part")
    end
    if as_of() >= case.hearing_on then return refuse("plan", "the plan is made before the hearing") end
    return allow()
  end,
}
