-- Only a case that was decided against the unit is analysed as a loss; a withdrawal is none.
local LOST = { revoked = true, changed = true, confirmed_unlawful = true, ordered_to_perform = true, invalid = true }

return rule {
  hook = "dispute.guard", name = "was_lost", basis = "Report of the bureau on 2020, I.2", date = "as_of",
  decide = function(case)
    if not LOST[case.administrative_outcome] then return refuse("loss", "the case was not lost and not corrected") end
    if case.decided_on > as_of() then return refuse("loss", "the case is not decided yet") end
    return allow()
  end,
}
