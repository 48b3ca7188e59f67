-- Coercion as the law allows it; of land with force, after a joint plan with the land office.
local function with_force(case)
  if case:get("force_mobilised", false) then return true end
  return case:has "coercions" and #case.coercions > 0 and case.coercions[#case.coercions]:get("force_mobilised", false)
end

return rule {
  hook  = "enforcement.guard",
  name  = "may_coerce",
  basis = "Law 26/2008 Art. 46(2), 70-73; coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if law.coordination_in_force and law.land_kinds[case:get("asset_kind", "money")]
      and with_force(case) then
      if not case:has "jointly_planned_on" then
        return refuse("regulation.plan", "the land office has not joined the planning")
      elseif case.jointly_planned_on > days_before(as_of(), law.joint_plan_days) then
        return refuse("regulation.plan", "the joint plan came too late before the day")
      end
    end
    return inherited(case)
  end,
}
