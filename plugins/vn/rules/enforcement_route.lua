-- Who takes up a case: the national default. A province overrides it.

local function joined(case, law, result)
  if case:get("third_party_occupant", false) then
    return result:joint_with("steering_committee"):priority(1)
      :because("art104.2", "someone who is no party holds the asset: coordination before coercion")
  elseif case:get("force_mobilised", false) then
    return result:joint_with("police"):because("art46", "force has to be mobilised: plan with the police")
  elseif law.land_assets[case:get("asset_kind", "money")] then
    return result:joint_with(law.land_partner)
      :because("art110", "land or building: planning, certificate and register are asked first")
  end
  return result
end

return rule {
  hook  = "enforcement.route",
  basis = "Law 26/2008 Art. 35, 36, 104, 110, 173, 178; from 2026-07-01 Decree 152/2026 Art. 21, 46-47, 103",
  date  = "accepted_on",
  since = "2009-07-01",
  decide = function(case, law)
    if case:has "officer_change_ground" and case.officer_is_head and law.head_change_upwards then
      return refer_to("next_higher_office"):step("officer_change")
        :because("art10.2", "the officer is the head of the office: one level up")
    elseif case:get("ex_officio_kind", "none") == "interim_measure" then
      return joined(case, law, refer_to(law.first_office):priority(1):within(0)
        :because("art36.2dd", "interim measure: decided at once"))
    elseif law.provincial_judgments[case.judgment_kind] then
      return joined(case, law, refer_to("provincial_office")
        :because("art35.2", "kind of judgment that the provincial office enforces"))
    end
    return joined(case, law, refer_to(law.first_office):because("art35.1", "judgment of a court of first instance"))
  end,
}
