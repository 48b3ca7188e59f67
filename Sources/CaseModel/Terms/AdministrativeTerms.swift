// Terms of administrative disputes, appearance of heads, review and alerts.

extension Enumeration {
  /// Way of an administrative dispute.
  package static let administrativeKind = Enumeration(
    "administrative_kind",
    [
      EnumerationValue("reconsideration", zh: "行政复议", vi: "khiếu nại hành chính", en: "reconsideration"),
      EnumerationValue("litigation", zh: "行政诉讼", vi: "tố tụng hành chính", en: "litigation"),
      EnumerationValue("petition", zh: "信访", vi: "kiến nghị, phản ánh", en: "petition"),
      EnumerationValue("state_compensation", zh: "国家赔偿", vi: "bồi thường nhà nước", en: "state compensation"),
    ])

  /// Stage in which a dispute was dealt with.
  package static let administrativeStage = Enumeration(
    "administrative_stage",
    [
      EnumerationValue("pre_acceptance", zh: "案前（受理前）", vi: "trước khi thụ lý", en: "before acceptance"),
      EnumerationValue("in_case", zh: "案中", vi: "đang giải quyết", en: "while pending"),
      EnumerationValue("after_decision", zh: "案后", vi: "sau khi giải quyết", en: "after the decision"),
    ])

  /// Kind of administrative act (case-file review and power lists).
  package static let actKind = Enumeration(
    "act_kind",
    [
      EnumerationValue("permit", zh: "行政许可", vi: "cấp phép", en: "permit"),
      EnumerationValue("penalty", zh: "行政处罚", vi: "xử phạt", en: "penalty"),
      EnumerationValue("registration", zh: "登记", vi: "đăng ký", en: "registration"),
      EnumerationValue("expropriation", zh: "征收", vi: "thu hồi, trưng thu", en: "expropriation"),
      EnumerationValue("duty_reply", zh: "履职答复", vi: "trả lời thực hiện nhiệm vụ", en: "reply on a duty"),
      EnumerationValue("information_disclosure", zh: "信息公开", vi: "công khai thông tin", en: "information disclosure"),
      EnumerationValue("confirmation", zh: "行政确认", vi: "xác nhận hành chính", en: "confirmation"),
      EnumerationValue("ruling", zh: "行政裁决", vi: "quyết định giải quyết tranh chấp", en: "ruling"),
      EnumerationValue("levy", zh: "行政征收（收费）", vi: "thu phí, lệ phí", en: "levy"),
      EnumerationValue("public_service", zh: "公共服务", vi: "dịch vụ công", en: "public service"),
      EnumerationValue("coercion", zh: "行政强制", vi: "cưỡng chế hành chính", en: "administrative coercion"),
      EnumerationValue("land_approval", zh: "用地审批", vi: "phê duyệt đất đai", en: "land approval"),
      EnumerationValue("compensation_decision", zh: "补偿决定", vi: "quyết định bồi thường", en: "compensation decision"),
      EnumerationValue("agreement", zh: "行政协议", vi: "thỏa thuận hành chính", en: "administrative agreement"),
      EnumerationValue("inaction", zh: "不作为", vi: "không thực hiện nhiệm vụ", en: "inaction"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// Outcome of reconsideration or suit.
  package static let administrativeOutcome = Enumeration(
    "administrative_outcome",
    [
      EnumerationValue("upheld", zh: "维持（驳回诉讼请求）", vi: "giữ nguyên", en: "upheld"),
      EnumerationValue("changed", zh: "变更", vi: "sửa đổi", en: "changed"),
      EnumerationValue("revoked", zh: "撤销", vi: "hủy bỏ", en: "revoked"),
      EnumerationValue("confirmed_unlawful", zh: "确认违法", vi: "xác nhận trái pháp luật", en: "confirmed unlawful"),
      EnumerationValue("invalid", zh: "确认无效", vi: "tuyên vô hiệu", en: "declared invalid"),
      EnumerationValue("ordered_to_perform", zh: "责令履行", vi: "buộc thực hiện", en: "ordered to perform"),
      EnumerationValue("rejected", zh: "驳回申请", vi: "bác yêu cầu", en: "rejected"),
      EnumerationValue("terminated", zh: "终止（撤回）", vi: "đình chỉ (rút đơn)", en: "terminated after withdrawal"),
      EnumerationValue("mediated", zh: "调解结案", vi: "hòa giải thành", en: "mediated"),
      EnumerationValue("not_accepted", zh: "不予受理", vi: "không thụ lý", en: "not accepted"),
      EnumerationValue("pending", zh: "未结", vi: "chưa giải quyết xong", en: "pending"),
    ])

  /// Why a case was withdrawn.
  package static let withdrawalCause = Enumeration(
    "withdrawal_cause",
    [
      EnumerationValue("mediation", zh: "调解和解", vi: "hòa giải", en: "after mediation"),
      EnumerationValue("self_correction", zh: "自行纠错", vi: "cơ quan tự sửa sai", en: "after self-correction"),
      EnumerationValue("no_reason", zh: "无理由", vi: "không nêu lý do", en: "without reason"),
      EnumerationValue("deemed", zh: "按撤回处理", vi: "coi như rút đơn", en: "deemed withdrawn"),
    ])

  /// Who appeared for the agency (SPC rules of 2020 Art. 2).
  package static let headKind = Enumeration(
    "head_kind",
    [
      EnumerationValue("chief", zh: "正职负责人", vi: "người đứng đầu", en: "chief"),
      EnumerationValue("deputy", zh: "副职负责人", vi: "cấp phó", en: "deputy"),
      EnumerationValue("other_leader", zh: "参与分管的负责人", vi: "lãnh đạo phụ trách khác", en: "other leader in charge"),
      EnumerationValue(
        "subordinate", zh: "下属机构负责人", vi: "người đứng đầu đơn vị trực thuộc", en: "head of a subordinate body"),
      EnumerationValue("staff", zh: "工作人员", vi: "công chức", en: "staff only"),
      EnumerationValue("lawyer", zh: "仅委托律师", vi: "chỉ có luật sư", en: "lawyer only"),
      EnumerationValue("nobody", zh: "无人出庭", vi: "không ai có mặt", en: "nobody"),
    ])

  /// Excuse of a head (SPC rules of 2020 Art. 8).
  package static let absenceExcuse = Enumeration(
    "absence_excuse",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue("force_majeure", zh: "不可抗力", vi: "bất khả kháng", en: "force majeure"),
      EnumerationValue("accident", zh: "意外事件", vi: "sự kiện bất ngờ", en: "accident"),
      EnumerationValue(
        "irreplaceable_duty", zh: "需要履行他人不能代替的公务", vi: "công vụ không thể thay thế", en: "irreplaceable duty"),
      EnumerationValue("other", zh: "其他正当事由", vi: "lý do chính đáng khác", en: "other good reason"),
    ])

  /// Colour of an alert.
  package static let alertColour = Enumeration(
    "alert_colour",
    [
      EnumerationValue("green", zh: "绿色", vi: "xanh", en: "green"),
      EnumerationValue("yellow", zh: "黄色", vi: "vàng", en: "yellow"),
      EnumerationValue("red", zh: "红色", vi: "đỏ", en: "red"),
    ])
}
