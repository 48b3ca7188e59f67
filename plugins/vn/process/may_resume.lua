-- Whether the obstacle is gone: after the hold began, and by now.
return rule {
  hook  = "enforcement.guard",
  name  = "may_resume",
  basis = "Law 26/2008 as amended by 64/2014 Art. 48(4), 49(3)",
  date  = "as_of",
  decide = function(case, law)
    local open = first(case.holds, function(hold) return hold:has "from" and not hold:has "to" end)
    if case.obstacle_gone_on > as_of() then
      return refuse("art48.4", "the obstacle is not gone yet")
    elseif open and case.obstacle_gone_on < open.from then
      return refuse("art48.4", "that is an earlier obstacle: this hold began later")
    end
    return allow()
  end,
}
