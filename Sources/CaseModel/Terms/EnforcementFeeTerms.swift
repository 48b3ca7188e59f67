// Terms of civil judgment enforcement: claims, stages, reliefs and classes.

extension Enumeration {
  /// What a judgment awards; it decides fee (Circular 216/2016 Art. 6) and tier (Law 26/2008 Art. 47).
  package static let enforcementClaimKind = Enumeration(
    "enforcement_claim_kind",
    [
      EnumerationValue("ordinary", zh: "一般债权", vi: "khoản phải thi hành án thông thường", en: "ordinary claim"),
      EnumerationValue("alimony", zh: "抚养费、赡养费", vi: "tiền cấp dưỡng", en: "alimony"),
      EnumerationValue(
        "life_health_honour_damages", zh: "人身损害赔偿", vi: "bồi thường tính mạng, sức khỏe, danh dự",
        en: "damages for life, health or honour"),
      EnumerationValue("wages", zh: "劳动报酬", vi: "tiền lương", en: "wages"),
      EnumerationValue("severance", zh: "经济补偿金", vi: "trợ cấp thôi việc", en: "severance pay"),
      EnumerationValue("job_loss_allowance", zh: "失业补助", vi: "trợ cấp mất việc làm", en: "job-loss allowance"),
      EnumerationValue("social_insurance", zh: "社会保险", vi: "bảo hiểm xã hội", en: "social insurance"),
      EnumerationValue("dismissal_damages", zh: "违法解雇赔偿", vi: "bồi thường do sa thải", en: "damages for dismissal"),
      EnumerationValue(
        "social_policy_programme", zh: "社会政策项目资金", vi: "kinh phí chương trình chính sách xã hội",
        en: "funds of a social-policy programme"),
      EnumerationValue(
        "personal_value", zh: "仅具人身价值之物", vi: "vật chỉ có giá trị gắn với nhân thân",
        en: "thing of purely personal value"),
      EnumerationValue(
        "social_policy_bank_loan", zh: "政策银行扶贫贷款", vi: "vay Ngân hàng Chính sách xã hội cho người nghèo",
        en: "Social Policy Bank loan to the poor"),
      EnumerationValue("no_value", zh: "无价额", vi: "bản án không có giá ngạch", en: "judgment without value"),
      EnumerationValue(
        "ex_officio_return", zh: "依职权返还", vi: "trả lại tiền, tài sản (chủ động)", en: "ex-officio return of property"),
      EnumerationValue("property_division", zh: "财产分割", vi: "chia tài sản chung", en: "division of common property"),
      EnumerationValue("inheritance_division", zh: "遗产分割", vi: "chia thừa kế", en: "division of an estate"),
      EnumerationValue("secured_loan", zh: "担保债权", vi: "khoản vay có bảo đảm", en: "secured loan"),
      EnumerationValue("house_handover", zh: "交付房屋", vi: "giao nhà", en: "handover of a house"),
      EnumerationValue(
        "land_handover", zh: "交付土地使用权", vi: "giao quyền sử dụng đất", en: "handover of a land-use right"),
      EnumerationValue("court_fee", zh: "诉讼费用", vi: "án phí, lệ phí", en: "court fee"),
      EnumerationValue("fine", zh: "罚金", vi: "tiền phạt", en: "fine"),
    ])

  /// Stage in which a sum was received (Circular 216/2016 Art. 4(4)-(5), 6(8)).
  package static let settlementStage = Enumeration(
    "settlement_stage",
    [
      EnumerationValue(
        "voluntary_period", zh: "自动履行期内", vi: "trong thời hạn tự nguyện", en: "inside the voluntary period"),
      EnumerationValue(
        "settled_before_coercion", zh: "强制前自行和解", vi: "tự thỏa thuận trước khi cưỡng chế",
        en: "settled before coercion was carried out"),
      EnumerationValue(
        "settled_after_coercion", zh: "强制后自行和解", vi: "tự thỏa thuận sau khi cưỡng chế",
        en: "settled after coercion was carried out"),
      EnumerationValue(
        "collected_by_agency", zh: "执行机关收取", vi: "cơ quan thi hành án thu", en: "collected by the agency"),
      EnumerationValue("coerced", zh: "强制执行", vi: "cưỡng chế thi hành", en: "coerced"),
    ])

  /// Which charge a relief is about; three reliefs with three laws.
  package static let enforcementReliefKind = Enumeration(
    "enforcement_relief_kind",
    [
      EnumerationValue("fee", zh: "执行费", vi: "phí thi hành án", en: "enforcement fee"),
      EnumerationValue("coercion_cost", zh: "强制执行费用", vi: "chi phí cưỡng chế", en: "coercion cost"),
      EnumerationValue("state_duty", zh: "国库债务", vi: "nghĩa vụ nộp ngân sách nhà nước", en: "duty to the State budget"),
    ])

  /// Class of a case (Law 26/2008 Art. 44, 44a).
  package static let enforcementClass = Enumeration(
    "enforcement_class",
    [
      EnumerationValue("with_conditions", zh: "有执行条件", vi: "có điều kiện thi hành án", en: "with conditions"),
      EnumerationValue(
        "not_yet_conditions", zh: "暂无执行条件", vi: "chưa có điều kiện thi hành án", en: "not yet conditions"),
      EnumerationValue("separate_book", zh: "单独登记册", vi: "chuyển sổ theo dõi riêng", en: "separate tracking book"),
      EnumerationValue("unclassified", zh: "未分类", vi: "chưa phân loại", en: "not yet classified"),
    ])

  /// Ground of "not yet conditions" (Law 26/2008 Art. 44a(1)).
  package static let notYetGround = Enumeration(
    "not_yet_ground",
    [
      EnumerationValue(
        "no_means", zh: "无财产收入", vi: "không có thu nhập, tài sản để thi hành", en: "no property and no income (a)"),
      EnumerationValue(
        "subsistence_only", zh: "仅够维持生活", vi: "thu nhập chỉ đủ cuộc sống tối thiểu",
        en: "income for subsistence only (a)"),
      EnumerationValue(
        "worth_only_cost", zh: "财产仅够费用或不得执行", vi: "tài sản chỉ đủ chi phí cưỡng chế hoặc không được kê biên",
        en: "worth only the cost, or exempt (a)"),
      EnumerationValue(
        "thing_lost", zh: "特定物灭失", vi: "vật đặc định không còn, hư hỏng", en: "thing lost or ruined (b)"),
      EnumerationValue("address_unknown", zh: "地址不明", vi: "chưa xác định được địa chỉ", en: "address unknown (c)"),
    ])
}
