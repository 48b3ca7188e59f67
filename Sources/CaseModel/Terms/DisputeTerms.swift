// Terms of disputes: category, status, claim, procedure, outcome, relief.

extension Enumeration {
  /// What a dispute is about.
  package static let disputeCategory = Enumeration(
    "dispute_category",
    [
      EnumerationValue("property_management", zh: "物业服务", vi: "dịch vụ quản lý nhà", en: "property management"),
      EnumerationValue("construction_contract", zh: "建设工程合同", vi: "hợp đồng xây dựng", en: "construction contract"),
      EnumerationValue("housing_sale", zh: "商品房买卖", vi: "mua bán nhà ở", en: "housing sale"),
      EnumerationValue("lease", zh: "租赁", vi: "thuê nhà", en: "lease"),
      EnumerationValue("land_use", zh: "土地使用", vi: "sử dụng đất", en: "land use"),
      EnumerationValue("land_expropriation", zh: "土地征收", vi: "thu hồi đất", en: "land expropriation"),
      EnumerationValue("resettlement", zh: "拆迁安置", vi: "tái định cư", en: "resettlement"),
      EnumerationValue(
        "administrative_reconsideration", zh: "行政复议", vi: "khiếu nại hành chính", en: "administrative reconsideration"),
      EnumerationValue(
        "administrative_litigation", zh: "行政诉讼", vi: "tố tụng hành chính", en: "administrative litigation"),
      EnumerationValue(
        "administrative_compensation", zh: "行政赔偿", vi: "bồi thường nhà nước", en: "administrative compensation"),
      EnumerationValue(
        "real_estate_registration", zh: "不动产登记", vi: "đăng ký bất động sản", en: "real estate registration"),
      EnumerationValue("information_disclosure", zh: "政府信息公开", vi: "công khai thông tin", en: "information disclosure"),
      EnumerationValue("labour", zh: "劳动争议", vi: "lao động", en: "labour"),
      EnumerationValue("traffic_accident", zh: "交通事故", vi: "tai nạn giao thông", en: "traffic accident"),
      EnumerationValue("medical", zh: "医疗纠纷", vi: "y tế", en: "medical"),
      EnumerationValue("family", zh: "婚姻家庭", vi: "hôn nhân và gia đình", en: "family"),
      EnumerationValue("inheritance", zh: "继承", vi: "thừa kế", en: "inheritance"),
      EnumerationValue("neighbour", zh: "相邻关系", vi: "quan hệ láng giềng", en: "neighbour"),
      EnumerationValue("consumer", zh: "消费维权", vi: "người tiêu dùng", en: "consumer"),
      EnumerationValue("civil_loan", zh: "民间借贷", vi: "vay mượn dân sự", en: "civil loan"),
      EnumerationValue("intellectual_property", zh: "知识产权", vi: "sở hữu trí tuệ", en: "intellectual property"),
      EnumerationValue("personality_rights", zh: "人格权", vi: "quyền nhân thân", en: "personality rights"),
      EnumerationValue("tort", zh: "侵权责任", vi: "bồi thường ngoài hợp đồng", en: "tort"),
      EnumerationValue("contract", zh: "其他合同", vi: "hợp đồng khác", en: "other contract"),
      EnumerationValue("bankruptcy", zh: "破产", vi: "phá sản", en: "bankruptcy"),
      EnumerationValue("environment", zh: "环境保护", vi: "môi trường", en: "environment"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// Where a dispute stands.
  package static let disputeStatus = Enumeration(
    "dispute_status",
    [
      EnumerationValue("registered", zh: "已登记", vi: "đã tiếp nhận", en: "registered"),
      EnumerationValue("referred", zh: "已分流", vi: "đã chuyển giải quyết", en: "referred"),
      EnumerationValue("in_mediation", zh: "调解中", vi: "đang hòa giải", en: "in mediation"),
      EnumerationValue("settled", zh: "已化解", vi: "hòa giải thành", en: "settled"),
      EnumerationValue("transferred", zh: "已移送", vi: "đã chuyển cơ quan khác", en: "transferred"),
      EnumerationValue("docketed", zh: "已立案", vi: "đã thụ lý", en: "docketed"),
      EnumerationValue("in_trial", zh: "审理中", vi: "đang xét xử", en: "in trial"),
      EnumerationValue("decided", zh: "已裁判", vi: "đã xét xử", en: "decided"),
      EnumerationValue("withdrawn", zh: "已撤回", vi: "đã rút yêu cầu", en: "withdrawn"),
      EnumerationValue("closed", zh: "已结案", vi: "đã kết thúc", en: "closed"),
    ])

  /// Matter for which a court fee is asked (State Council Order 481 Art. 13-14).
  package static let feeClaimKind = Enumeration(
    "fee_claim_kind",
    [
      EnumerationValue("property", zh: "财产案件", vi: "tranh chấp có giá ngạch", en: "property claim"),
      EnumerationValue("divorce", zh: "离婚案件", vi: "ly hôn", en: "divorce"),
      EnumerationValue("personality", zh: "人格权案件", vi: "quyền nhân thân", en: "personality rights"),
      EnumerationValue(
        "other_non_property", zh: "其他非财产案件", vi: "tranh chấp không có giá ngạch khác", en: "other non-property claim"),
      EnumerationValue(
        "ip_without_amount", zh: "知识产权（无金额）", vi: "sở hữu trí tuệ không có giá ngạch",
        en: "intellectual property without amount"),
      EnumerationValue(
        "ip_with_amount", zh: "知识产权（有金额）", vi: "sở hữu trí tuệ có giá ngạch", en: "intellectual property with amount"),
      EnumerationValue("labour", zh: "劳动争议", vi: "tranh chấp lao động", en: "labour dispute"),
      EnumerationValue("administrative", zh: "行政案件", vi: "vụ án hành chính", en: "administrative case"),
      EnumerationValue(
        "administrative_special", zh: "商标、专利、海事行政案件", vi: "hành chính: nhãn hiệu, sáng chế, hàng hải",
        en: "administrative: trademark, patent, maritime"),
      EnumerationValue(
        "jurisdiction_objection", zh: "管辖权异议", vi: "khiếu nại về thẩm quyền", en: "jurisdiction objection"),
      EnumerationValue(
        "enforcement_application", zh: "申请执行", vi: "yêu cầu thi hành án", en: "application for enforcement"),
      EnumerationValue("preservation", zh: "申请保全", vi: "yêu cầu bảo toàn tài sản", en: "preservation"),
      EnumerationValue("payment_order", zh: "申请支付令", vi: "yêu cầu lệnh thanh toán", en: "payment order"),
      EnumerationValue("public_notice", zh: "公示催告", vi: "thông báo đòi nợ công khai", en: "public notice for claims"),
      EnumerationValue(
        "arbitration_review", zh: "撤销或认定仲裁", vi: "xem xét phán quyết trọng tài", en: "review of an arbitral award"),
      EnumerationValue("bankruptcy", zh: "破产案件", vi: "phá sản", en: "bankruptcy"),
      EnumerationValue("special_procedure", zh: "特别程序", vi: "thủ tục đặc biệt", en: "special procedure"),
      EnumerationValue(
        "judicial_confirmation", zh: "司法确认", vi: "công nhận hòa giải thành", en: "judicial confirmation"),
      EnumerationValue(
        "administrative_compensation", zh: "行政赔偿案件", vi: "bồi thường nhà nước", en: "administrative compensation"),
      EnumerationValue("reconsideration", zh: "行政复议", vi: "khiếu nại hành chính", en: "reconsideration"),
    ])

  /// Procedure of a case (Order 481 Art. 16).
  package static let trialProcedure = Enumeration(
    "trial_procedure",
    [
      EnumerationValue("ordinary", zh: "普通程序", vi: "thủ tục thông thường", en: "ordinary"),
      EnumerationValue("summary", zh: "简易程序", vi: "thủ tục rút gọn", en: "summary"),
      EnumerationValue("small_claims", zh: "小额诉讼程序", vi: "thủ tục giá ngạch nhỏ", en: "small claims"),
      EnumerationValue("special", zh: "特别程序", vi: "thủ tục đặc biệt", en: "special"),
    ])

  /// How a case ended.
  package static let disputeOutcome = Enumeration(
    "dispute_outcome",
    [
      EnumerationValue("judged", zh: "判决", vi: "bản án", en: "judged"),
      EnumerationValue("mediated", zh: "调解结案", vi: "hòa giải thành", en: "closed by mediation"),
      EnumerationValue("withdrawn", zh: "撤诉", vi: "rút đơn khởi kiện", en: "withdrawn"),
      EnumerationValue("settled_outside", zh: "诉外和解", vi: "tự hòa giải", en: "settled out of court"),
      EnumerationValue("dismissed", zh: "驳回起诉", vi: "đình chỉ giải quyết", en: "action dismissed"),
      EnumerationValue("not_docketed", zh: "不予受理", vi: "trả lại đơn khởi kiện", en: "not docketed"),
      EnumerationValue("transferred", zh: "移送", vi: "chuyển vụ án", en: "transferred"),
      EnumerationValue("confirmed", zh: "司法确认", vi: "công nhận hòa giải thành", en: "agreement confirmed"),
      EnumerationValue("pending", zh: "未结", vi: "chưa giải quyết xong", en: "pending"),
    ])

  /// Relief of a court fee (Order 481 Art. 44).
  package static let feeReliefKind = Enumeration(
    "fee_relief_kind",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue("exempt", zh: "免交", vi: "miễn", en: "exempt"),
      EnumerationValue("reduced", zh: "减交", vi: "giảm", en: "reduced"),
      EnumerationValue("deferred", zh: "缓交", vi: "hoãn nộp", en: "deferred"),
    ])

  /// Ground of a relief of a court fee (Order 481 Art. 45-47).
  package static let feeReliefGround = Enumeration(
    "fee_relief_ground",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue(
        "disabled_without_income", zh: "残疾无固定生活来源", vi: "khuyết tật, không có thu nhập ổn định",
        en: "disabled without income"),
      EnumerationValue(
        "support_claim", zh: "追索赡养费、扶养费、抚育费、抚恤金", vi: "đòi cấp dưỡng, tiền tuất", en: "claim for support or pension"),
      EnumerationValue(
        "minimum_living", zh: "低保、特困、失业保险金", vi: "hưởng trợ cấp tối thiểu hoặc thất nghiệp",
        en: "minimum living or unemployment benefit"),
      EnumerationValue(
        "brave_act", zh: "见义勇为受损害", vi: "bị thiệt hại do hành động nghĩa hiệp", en: "injured by a brave act"),
      EnumerationValue("disaster", zh: "因自然灾害生活困难", vi: "khó khăn do thiên tai", en: "disaster hardship"),
      EnumerationValue(
        "preferential_treatment", zh: "优抚、安置对象", vi: "đối tượng ưu đãi, an trí",
        en: "preferential treatment or resettled person"),
      EnumerationValue(
        "welfare_station", zh: "社会福利机构和救助站", vi: "cơ sở bảo trợ xã hội", en: "welfare or relief station"),
      EnumerationValue(
        "social_insurance_claim", zh: "追索社会保险金、经济补偿金", vi: "đòi bảo hiểm xã hội, trợ cấp",
        en: "claim for social insurance or compensation"),
      EnumerationValue(
        "accident_victim", zh: "事故受害人请求赔偿", vi: "nạn nhân tai nạn đòi bồi thường", en: "accident victim"),
      EnumerationValue("legal_aid", zh: "正在接受法律援助", vi: "đang được trợ giúp pháp lý", en: "receives legal aid"),
      EnumerationValue("other", zh: "确需免减缓的其他情形", vi: "trường hợp khác", en: "other"),
    ])

  /// Who lost and so bears the fee (Order 481 Art. 29-34).
  package static let losingParty = Enumeration(
    "losing_party",
    [
      EnumerationValue("applicant", zh: "申请人（原告）", vi: "người yêu cầu, nguyên đơn", en: "applicant"),
      EnumerationValue("respondent", zh: "被申请人（被告）", vi: "người bị yêu cầu, bị đơn", en: "respondent"),
      EnumerationValue("both", zh: "双方分担", vi: "cả hai bên", en: "both in shares"),
      EnumerationValue("none", zh: "未定", vi: "chưa xác định", en: "not decided"),
    ])

  /// Where a referral from the court's platform stands.
  package static let referralStatus = Enumeration(
    "referral_status",
    [
      EnumerationValue("applied", zh: "已申请", vi: "đã đề nghị", en: "applied"),
      EnumerationValue("returned", zh: "退回", vi: "trả lại", en: "returned"),
      EnumerationValue("assigned", zh: "已指派", vi: "đã phân công", en: "assigned"),
      EnumerationValue("confirmed", zh: "已接收", vi: "đã nhận", en: "confirmed"),
      EnumerationValue("declined", zh: "不接收", vi: "từ chối", en: "declined"),
      EnumerationValue("contacted", zh: "已联系", vi: "đã liên hệ", en: "contacted"),
      EnumerationValue("consented", zh: "已同意", vi: "đã đồng ý", en: "consented"),
      EnumerationValue("mediating", zh: "调解中", vi: "đang hòa giải", en: "mediating"),
      EnumerationValue("extended", zh: "延期", vi: "gia hạn", en: "extended"),
      EnumerationValue("appraisal_hold", zh: "鉴定扣除", vi: "tạm dừng để giám định", en: "held for appraisal"),
      EnumerationValue("success", zh: "调解成功", vi: "hòa giải thành", en: "success"),
      EnumerationValue("failed", zh: "调解不成", vi: "hòa giải không thành", en: "failed"),
      EnumerationValue("confirmed_by_court", zh: "司法确认", vi: "tòa án công nhận", en: "confirmed by the court"),
      EnumerationValue("filed", zh: "转立案", vi: "chuyển thụ lý", en: "filed as a case"),
      EnumerationValue("performed", zh: "已履行", vi: "đã thi hành", en: "performed"),
      EnumerationValue("enforced", zh: "已执行", vi: "đã thi hành án", en: "enforced"),
    ])
}
