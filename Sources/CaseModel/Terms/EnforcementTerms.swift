// Terms of civil judgment enforcement: request, fee, relief, class, service.

extension Enumeration {
  /// Whether a judgment is enforced on request or ex officio (Law 26/2008 Art. 36).
  package static let enforcementBasis = Enumeration(
    "enforcement_basis",
    [
      EnumerationValue("on_request", zh: "依申请", vi: "theo đơn yêu cầu", en: "on request"),
      EnumerationValue("ex_officio", zh: "依职权", vi: "chủ động thi hành án", en: "ex officio"),
    ])

  /// What is enforced ex officio (Law 26/2008 Art. 36(2)).
  package static let exOfficioKind = Enumeration(
    "ex_officio_kind",
    [
      EnumerationValue("fine", zh: "罚金", vi: "phạt tiền", en: "fine"),
      EnumerationValue("court_fee", zh: "诉讼费用", vi: "án phí, lệ phí tòa án", en: "court fee"),
      EnumerationValue(
        "return_of_property", zh: "返还财物", vi: "trả lại tiền, tài sản", en: "return of money or property"),
      EnumerationValue("confiscation", zh: "没收", vi: "tịch thu sung quỹ nhà nước", en: "confiscation"),
      EnumerationValue("land_recovery", zh: "收回土地", vi: "thu hồi quyền sử dụng đất", en: "recovery of land"),
      EnumerationValue("interim_measure", zh: "临时紧急措施", vi: "biện pháp khẩn cấp tạm thời", en: "interim measure"),
      EnumerationValue("bankruptcy", zh: "破产", vi: "quyết định phá sản", en: "bankruptcy"),
      EnumerationValue(
        "other_state_collection", zh: "其他国库收入", vi: "khoản thu khác cho nhà nước",
        en: "other collection for the State"),
    ])

  /// Kind of the judgment or decision that is enforced.
  package static let judgmentKind = Enumeration(
    "judgment_kind",
    [
      EnumerationValue("civil", zh: "民事", vi: "dân sự", en: "civil"),
      EnumerationValue("marriage_family", zh: "婚姻家庭", vi: "hôn nhân và gia đình", en: "marriage and family"),
      EnumerationValue("commercial", zh: "商事", vi: "kinh doanh, thương mại", en: "commercial"),
      EnumerationValue("labour", zh: "劳动", vi: "lao động", en: "labour"),
      EnumerationValue(
        "criminal_property", zh: "刑事涉财", vi: "phần tài sản trong bản án hình sự",
        en: "property part of a criminal judgment"),
      EnumerationValue(
        "administrative_property", zh: "行政涉财", vi: "phần tài sản trong bản án hành chính",
        en: "property part of an administrative judgment"),
      EnumerationValue("bankruptcy", zh: "破产", vi: "phá sản", en: "bankruptcy"),
      EnumerationValue("arbitral_award", zh: "仲裁裁决", vi: "phán quyết trọng tài", en: "arbitral award"),
      EnumerationValue("competition", zh: "竞争案件决定", vi: "xử lý vụ việc cạnh tranh", en: "competition decision"),
      EnumerationValue(
        "recognised_mediation", zh: "经确认的调解", vi: "quyết định công nhận hòa giải thành", en: "recognised mediation"),
    ])

  /// Ground on which a request is refused (Law 26/2008 Art. 31(5)).
  package static let requestRefusalGround = Enumeration(
    "request_refusal_ground",
    [
      EnumerationValue("no_right", zh: "无申请权", vi: "người yêu cầu không có quyền", en: "no right to request"),
      EnumerationValue("no_competence", zh: "无管辖权", vi: "không thuộc thẩm quyền", en: "no competence"),
      EnumerationValue("expired", zh: "超过期限", vi: "hết thời hiệu yêu cầu", en: "limit expired"),
      EnumerationValue("no_duty", zh: "无执行内容", vi: "nội dung yêu cầu không liên quan bản án", en: "nothing to enforce"),
    ])

  /// State of an enforcement case (Law 26/2008 Art. 36-57).
  package static let enforcementState = Enumeration(
    "enforcement_state",
    [
      EnumerationValue("requested", zh: "已申请", vi: "đã yêu cầu", en: "requested"),
      EnumerationValue("refused", zh: "已拒绝", vi: "từ chối", en: "refused"),
      EnumerationValue("decided", zh: "已立案执行", vi: "đã ra quyết định thi hành án", en: "decided"),
      EnumerationValue("voluntary_period", zh: "自动履行期", vi: "thời hạn tự nguyện thi hành", en: "voluntary period"),
      EnumerationValue("verifying", zh: "查证中", vi: "đang xác minh", en: "verifying"),
      EnumerationValue("with_conditions", zh: "有执行条件", vi: "có điều kiện thi hành", en: "with conditions"),
      EnumerationValue("not_yet_conditions", zh: "暂无执行条件", vi: "chưa có điều kiện thi hành", en: "not yet conditions"),
      EnumerationValue("separate_book", zh: "单独登记册", vi: "chuyển sổ theo dõi riêng", en: "separate tracking book"),
      EnumerationValue("entrusted_out", zh: "委托出", vi: "ủy thác đi", en: "entrusted out"),
      EnumerationValue("entrusted_in", zh: "受委托", vi: "nhận ủy thác", en: "entrusted in"),
      EnumerationValue("postponed", zh: "暂缓", vi: "hoãn thi hành án", en: "postponed"),
      EnumerationValue("suspended", zh: "中止", vi: "tạm đình chỉ", en: "temporarily suspended"),
      EnumerationValue("terminated", zh: "终结", vi: "đình chỉ thi hành án", en: "terminated"),
      EnumerationValue(
        "withdrawn", zh: "撤销决定", vi: "thu hồi, sửa đổi, hủy quyết định", en: "decision withdrawn, amended or annulled"),
      EnumerationValue("resumed", zh: "恢复执行", vi: "tiếp tục thi hành án", en: "resumed"),
      EnumerationValue("coercion_planned", zh: "拟强制执行", vi: "lập kế hoạch cưỡng chế", en: "coercion planned"),
      EnumerationValue("coerced", zh: "已强制执行", vi: "đã cưỡng chế", en: "coerced"),
      EnumerationValue("partly_enforced", zh: "部分执行", vi: "thi hành xong một phần", en: "partly enforced"),
      EnumerationValue("finished", zh: "执行完毕", vi: "thi hành xong", en: "finished"),
      EnumerationValue("ended", zh: "结案", vi: "kết thúc thi hành án", en: "ended"),
      EnumerationValue("request_sent_back", zh: "退回申请", vi: "trả đơn yêu cầu", en: "request sent back"),
    ])

  /// How a case was finished; terminated ones count as finished.
  package static let finishKind = Enumeration(
    "finish_kind",
    [
      EnumerationValue("fully", zh: "全部执行", vi: "thi hành xong toàn bộ", en: "fully enforced"),
      EnumerationValue("terminated", zh: "终结", vi: "đình chỉ", en: "terminated"),
      EnumerationValue(
        "partly_rest_entrusted", zh: "部分执行余额委托", vi: "xong một phần, phần còn lại ủy thác",
        en: "partly, rest entrusted"),
      EnumerationValue(
        "partly_rest_terminated", zh: "部分执行余额终结", vi: "xong một phần, phần còn lại đình chỉ",
        en: "partly, rest terminated"),
      EnumerationValue(
        "partly_rest_reduced", zh: "部分执行余额减免", vi: "xong một phần, phần còn lại được giảm", en: "partly, rest reduced"),
      EnumerationValue("deposited", zh: "提存", vi: "gửi tiết kiệm khoản tiền chưa nhận", en: "deposited"),
    ])

  /// Ground of postponement (Law 26/2008 Art. 48(1), points a to h, and a protest); in outline.
  package static let postponementGround = Enumeration(
    "postponement_ground",
    [
      EnumerationValue(
        "seriously_ill", zh: "重病", vi: "ốm nặng hoặc mất năng lực hành vi", en: "seriously ill or incapable (a)"),
      EnumerationValue("address_unknown", zh: "地址不明", vi: "chưa xác định được địa chỉ", en: "address unknown (b)"),
      EnumerationValue("creditor_agreed", zh: "申请人同意", vi: "đương sự đồng ý hoãn", en: "agreed by the parties (c)"),
      EnumerationValue(
        "asset_in_suit", zh: "财产诉讼中", vi: "tài sản đang được tòa án thụ lý", en: "asset in a pending suit (d)"),
      EnumerationValue(
        "explanation_awaited", zh: "等待解释", vi: "đang được giải thích bản án",
        en: "explanation of the judgment awaited (dd)"),
      EnumerationValue(
        "creditor_absent", zh: "未领取", vi: "người được thi hành án không đến nhận",
        en: "creditor does not accept or come (e)"),
      EnumerationValue(
        "transfer_impeded", zh: "因客观障碍未能移交", vi: "việc chuyển giao gặp trở ngại khách quan",
        en: "handover impeded (g)"),
      EnumerationValue(
        "unsold_asset", zh: "财产未能变卖", vi: "tài sản không bán được, chưa nhận", en: "unsold asset not taken (h)"),
      EnumerationValue(
        "protest", zh: "抗诉机关要求", vi: "người có thẩm quyền kháng nghị yêu cầu", en: "request of a protest authority"),
    ])

  /// Ground of temporary suspension (Law 26/2008 Art. 49).
  package static let suspensionGround = Enumeration(
    "suspension_ground",
    [
      EnumerationValue("protest", zh: "抗诉", vi: "có kháng nghị", en: "protest against the judgment"),
      EnumerationValue("bankruptcy_opened", zh: "受理破产", vi: "tòa án thụ lý đơn phá sản", en: "bankruptcy opened"),
    ])

  /// Ground of termination (Law 26/2008 Art. 50(1), points a to h); in outline.
  package static let terminationGround = Enumeration(
    "termination_ground",
    [
      EnumerationValue(
        "debtor_dead", zh: "被执行人死亡", vi: "người phải thi hành án chết không có di sản",
        en: "debtor dead without estate (a)"),
      EnumerationValue(
        "creditor_dead", zh: "申请执行人死亡", vi: "người được thi hành án chết không có người thừa kế",
        en: "creditor dead without heirs (b)"),
      EnumerationValue(
        "waived", zh: "放弃权利", vi: "đương sự thỏa thuận hoặc không yêu cầu tiếp tục", en: "waived or agreed (c)"),
      EnumerationValue("judgment_annulled", zh: "判决被撤销", vi: "bản án bị hủy", en: "judgment annulled (d)"),
      EnumerationValue(
        "organisation_dissolved", zh: "法人解散", vi: "tổ chức giải thể không còn tài sản",
        en: "organisation dissolved (dd)"),
      EnumerationValue("duty_waived", zh: "免除义务", vi: "có quyết định miễn nghĩa vụ", en: "duty waived (e)"),
      EnumerationValue(
        "bankruptcy_opened", zh: "启动破产程序", vi: "có quyết định mở thủ tục phá sản",
        en: "bankruptcy proceedings opened (g)"),
      EnumerationValue(
        "child_dead_or_adult", zh: "子女死亡或成年", vi: "người chưa thành niên chết hoặc đã thành niên",
        en: "child dead or of age (h)"),
    ])
}
