-- Who takes up a case in Nghe An: land and what is attached to it is planned together with the land office.

return rule {
  hook  = "enforcement.route",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003); Law 26/2008 Art. 35, 110, 178",
  date  = "accepted_on",
  since = "2009-07-01",
  decide = function(case, law)
    local result = inherited(case)
    if not law.coordination_in_force or not law.land_kinds[case:get("asset_kind", "money")] then return result end
    if case:get("third_party_occupant", false) then
      return result:because("regulation.plan", "land or building: the land office joins the planning")
    elseif case:get("difficult", false) then
      return result:joint_with(law.land_office):step("guidance"):priority(law.priorities.difficult)
        :because("regulation.guidance", "difficult land case: professional guidance of the land office first")
    end
    return result:joint_with(law.land_office):step("joint_planning"):priority(law.priorities.land)
      :because("regulation.plan", "land or building: the land office joins the planning")
  end,
}
