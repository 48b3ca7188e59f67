-- The window before acceptance is used for mediation, and who acts, resolves.
return rule {
  hook = "dispute.route",
  basis = "Hangzhou bureau notice on resolving reconsideration and litigation disputes (2020)",
  date = "filed_on",
  decide = function(case, law)
    local national = inherited(case)
    if not case:has "administrative_kind" then return national end
    if case:has "self_corrected_on" then
      return refer_to("acting_unit"):step("ask_withdrawal")
        :because("notice.self_correction", "the unit corrected its act: the applicant is asked to withdraw")
    end

    local way = case.administrative_kind
    if (way == "reconsideration" or way == "litigation") and case.administrative_stage == "pre_acceptance" then
      return refer_to("acting_unit"):step("pre_case_mediation"):within(law.pre_case_window[way])
        :joint_with(law.window_partner[way])
        :because("notice.window", "mediation in the window before acceptance")
        :because("notice.who_acts", "who acts, resolves: the acting unit is responsible")
    end
    return national:joint_with("acting_unit")
      :because("notice.who_acts", "who acts, resolves: the acting unit is responsible")
  end,
}
