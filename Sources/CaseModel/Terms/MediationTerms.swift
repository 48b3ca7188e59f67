// Terms of mediation: kind, stage, answer, end, agreement, confirmation, subsidy.

extension Enumeration {
  /// Kind of mediation.
  package static let mediationKind = Enumeration(
    "mediation_kind",
    [
      EnumerationValue("peoples", zh: "人民调解", vi: "hòa giải ở cơ sở", en: "people's mediation"),
      EnumerationValue(
        "administrative", zh: "行政调解", vi: "hòa giải của cơ quan hành chính", en: "administrative mediation"),
      EnumerationValue("judicial", zh: "司法调解", vi: "hòa giải tại tòa án", en: "judicial mediation"),
      EnumerationValue("industry", zh: "行业性专业性调解", vi: "hòa giải chuyên ngành", en: "professional mediation"),
      EnumerationValue(
        "specially_invited", zh: "特邀调解", vi: "hòa giải viên được mời", en: "specially invited mediation"),
      EnumerationValue("commissioned", zh: "委托调解", vi: "hòa giải theo ủy thác", en: "commissioned mediation"),
      EnumerationValue("joint", zh: "联合调解", vi: "hòa giải liên ngành", en: "joint mediation"),
      EnumerationValue("lawyer", zh: "律师调解", vi: "hòa giải của luật sư", en: "lawyer's mediation"),
      EnumerationValue("commercial", zh: "商事调解", vi: "hòa giải thương mại", en: "commercial mediation"),
    ])

  /// Stage of the case; it selects the time (Online Mediation Rules Art. 24).
  package static let mediationStage = Enumeration(
    "mediation_stage",
    [
      EnumerationValue("pre_filing", zh: "诉前（立案前）", vi: "trước khi thụ lý", en: "before filing"),
      EnumerationValue(
        "after_filing_ordinary", zh: "立案后普通程序", vi: "sau khi thụ lý, thủ tục thông thường",
        en: "after filing, ordinary procedure"),
      EnumerationValue(
        "after_filing_summary", zh: "立案后简易程序", vi: "sau khi thụ lý, thủ tục rút gọn",
        en: "after filing, summary procedure"),
      EnumerationValue(
        "reconsideration", zh: "行政复议中", vi: "trong giải quyết khiếu nại", en: "within a reconsideration"),
      EnumerationValue("enforcement", zh: "执行中", vi: "trong thi hành án", en: "within enforcement"),
    ])

  /// Way in which mediation takes place.
  package static let mediationMode = Enumeration(
    "mediation_mode",
    [
      EnumerationValue("online", zh: "线上", vi: "trực tuyến", en: "online"),
      EnumerationValue("on_site", zh: "现场", vi: "tại chỗ", en: "on site"),
      EnumerationValue("home_visit", zh: "上门", vi: "tại nhà", en: "at home"),
      EnumerationValue("window", zh: "窗口", vi: "tại bộ phận tiếp dân", en: "at the window"),
      EnumerationValue("invited_in", zh: "请进来", vi: "mời vào trụ sở tòa án", en: "inviting in"),
      EnumerationValue("going_out", zh: "走出去", vi: "đi cơ sở", en: "going out"),
      EnumerationValue("mixed", zh: "线上线下结合", vi: "kết hợp", en: "mixed"),
    ])

  /// Weight of a mediation case: mediators (Online Mediation Rules Art. 11) and subsidy class.
  package static let complexity = Enumeration(
    "complexity",
    [
      EnumerationValue("simple", zh: "简易", vi: "đơn giản", en: "simple"),
      EnumerationValue("ordinary", zh: "一般", vi: "thông thường", en: "ordinary"),
      EnumerationValue("major", zh: "重大疑难", vi: "lớn, phức tạp", en: "major"),
      EnumerationValue("especially_major", zh: "特别重大", vi: "đặc biệt lớn", en: "especially major"),
    ])

  /// Kind of mediator.
  package static let mediatorKind = Enumeration(
    "mediator_kind",
    [
      EnumerationValue("peoples", zh: "人民调解员", vi: "hòa giải viên cơ sở", en: "people's mediator"),
      EnumerationValue(
        "specially_invited", zh: "特邀调解员", vi: "hòa giải viên được mời", en: "specially invited mediator"),
      EnumerationValue("industry", zh: "行业调解员", vi: "hòa giải viên chuyên ngành", en: "professional mediator"),
      EnumerationValue("administrative", zh: "行政调解员", vi: "cán bộ hòa giải hành chính", en: "administrative mediator"),
      EnumerationValue("court", zh: "法院调解员", vi: "hòa giải viên tòa án", en: "court mediator"),
      EnumerationValue("lawyer", zh: "律师调解员", vi: "luật sư hòa giải", en: "lawyer"),
      EnumerationValue("volunteer", zh: "志愿者", vi: "tình nguyện viên", en: "volunteer"),
    ])

  /// Who chose the mediator (Online Mediation Rules Art. 10).
  package static let mediatorChoice = Enumeration(
    "mediator_choice",
    [
      EnumerationValue("parties", zh: "当事人共同选择", vi: "các bên cùng chọn", en: "chosen by the parties together"),
      EnumerationValue("court", zh: "法院指定", vi: "tòa án chỉ định", en: "assigned by the court"),
      EnumerationValue(
        "organisation", zh: "调解组织指定", vi: "tổ chức hòa giải chỉ định", en: "assigned by the organisation"),
    ])

  /// Reason of a refusal (Online Mediation Rules Art. 12).
  package static let declineReason = Enumeration(
    "decline_reason",
    [
      EnumerationValue("none", zh: "未说明", vi: "không nêu", en: "none given"),
      EnumerationValue("conflict_of_interest", zh: "利害关系", vi: "xung đột lợi ích", en: "conflict of interest"),
      EnumerationValue("workload", zh: "案件过多", vi: "quá nhiều việc", en: "workload"),
      EnumerationValue("not_competent", zh: "专业不符", vi: "không đúng chuyên môn", en: "not competent"),
      EnumerationValue("out_of_area", zh: "不在辖区", vi: "ngoài địa bàn", en: "outside the area"),
      EnumerationValue("unfit_for_mediation", zh: "不适宜调解", vi: "không phù hợp hòa giải", en: "unfit for mediation"),
      EnumerationValue("illness", zh: "健康原因", vi: "lý do sức khỏe", en: "illness"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// What a mediator must disclose (Online Mediation Rules Art. 13).
  package static let disclosure = Enumeration(
    "disclosure",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "nothing"),
      EnumerationValue("kin", zh: "近亲属关系", vi: "quan hệ thân thích", en: "kinship"),
      EnumerationValue("interest", zh: "利害关系", vi: "lợi ích liên quan", en: "interest"),
      EnumerationValue("other", zh: "其他可能影响公正的关系", vi: "quan hệ khác ảnh hưởng khách quan", en: "other relation"),
    ])

  /// Answer of the other party (Online Mediation Rules Art. 15).
  package static let otherPartyAnswer = Enumeration(
    "other_party_answer",
    [
      EnumerationValue("consented", zh: "同意", vi: "đồng ý", en: "consented"),
      EnumerationValue("refused", zh: "拒绝", vi: "từ chối", en: "refused"),
      EnumerationValue("unreachable", zh: "无法联系", vi: "không liên lạc được", en: "unreachable"),
      EnumerationValue("no_answer", zh: "未答复", vi: "chưa trả lời", en: "no answer yet"),
    ])

  /// How mediation ended (Online Mediation Rules Art. 25).
  package static let mediationOutcome = Enumeration(
    "mediation_outcome",
    [
      EnumerationValue("agreement", zh: "达成调解协议", vi: "đạt thỏa thuận", en: "agreement"),
      EnumerationValue("settled_and_withdrawn", zh: "和解撤回", vi: "tự hòa giải và rút đơn", en: "settled and withdrawn"),
      EnumerationValue("unreachable", zh: "无法联系当事人", vi: "không liên lạc được", en: "a party cannot be reached"),
      EnumerationValue("party_stopped", zh: "当事人要求终止", vi: "một bên yêu cầu chấm dứt", en: "a party stopped"),
      EnumerationValue("gap_too_wide", zh: "分歧较大", vi: "bất đồng quá lớn", en: "gap too wide"),
      EnumerationValue("time_up", zh: "期限届满", vi: "hết thời hạn", en: "time is up"),
      EnumerationValue("refused_to_sign", zh: "拒绝签署", vi: "từ chối ký", en: "refusal to sign"),
      EnumerationValue("returned", zh: "退回法院", vi: "trả lại tòa án", en: "returned to the court"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
      EnumerationValue("pending", zh: "进行中", vi: "đang hòa giải", en: "pending"),
    ])

  /// Why an application is returned (Online Mediation Rules Art. 9).
  package static let returnGround = Enumeration(
    "return_ground",
    [
      EnumerationValue("not_justiciable", zh: "不属于受案范围", vi: "không thuộc thẩm quyền tòa án", en: "not justiciable"),
      EnumerationValue("wrong_court", zh: "管辖错误", vi: "sai thẩm quyền tòa án", en: "wrong court"),
      EnumerationValue(
        "unfit_for_online", zh: "不适宜在线调解", vi: "không phù hợp trực tuyến", en: "unfit for online mediation"),
      EnumerationValue("unfit_for_mediation", zh: "不适宜调解", vi: "không phù hợp hòa giải", en: "unfit for mediation"),
      EnumerationValue("incomplete", zh: "材料不全", vi: "hồ sơ không đầy đủ", en: "incomplete"),
    ])

  /// Result of an application for judicial confirmation (Civil Procedure Law 2023 Art. 205-206).
  package static let confirmationResult = Enumeration(
    "confirmation_result",
    [
      EnumerationValue("confirmed", zh: "裁定有效", vi: "công nhận", en: "confirmed"),
      EnumerationValue("refused", zh: "驳回申请", vi: "không công nhận", en: "refused"),
      EnumerationValue("not_accepted", zh: "不予受理", vi: "không thụ lý", en: "not accepted"),
      EnumerationValue("withdrawn", zh: "撤回申请", vi: "rút yêu cầu", en: "withdrawn"),
      EnumerationValue("pending", zh: "审查中", vi: "đang xem xét", en: "pending"),
    ])

  /// Why confirmation is refused (SPC rules of 2011).
  package static let confirmationRefusalGround = Enumeration(
    "confirmation_refusal_ground",
    [
      EnumerationValue(
        "identity_or_marriage", zh: "身份关系", vi: "quan hệ nhân thân, hôn nhân", en: "identity or marriage"),
      EnumerationValue("illegality", zh: "违反法律", vi: "trái pháp luật", en: "illegality"),
      EnumerationValue("third_party_harm", zh: "损害他人权益", vi: "xâm hại lợi ích người khác", en: "harm to others"),
      EnumerationValue("vagueness", zh: "内容不明确", vi: "nội dung không rõ", en: "vagueness"),
      EnumerationValue("not_voluntary", zh: "违背自愿", vi: "không tự nguyện", en: "not voluntary"),
      EnumerationValue("late", zh: "超过期限", vi: "quá hạn", en: "after the time"),
      EnumerationValue("sham", zh: "虚假调解", vi: "hòa giải giả tạo", en: "sham mediation"),
    ])

  /// Who objects to the confirmation (CPL Interpretation 2022 Art. 372).
  package static let confirmationObjector = Enumeration(
    "confirmation_objector",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "nobody"),
      EnumerationValue("party", zh: "当事人", vi: "đương sự", en: "party"),
      EnumerationValue("interested_person", zh: "利害关系人", vi: "người có quyền lợi liên quan", en: "interested person"),
    ])

  /// Misconduct of a mediator (Online Mediation Rules Art. 29).
  package static let mediatorMisconduct = Enumeration(
    "mediator_misconduct",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue("forcing", zh: "强迫调解", vi: "ép buộc hòa giải", en: "forcing"),
      EnumerationValue(
        "repeated_refusal", zh: "无故多次拒绝", vi: "nhiều lần từ chối không lý do", en: "repeated refusal without reason"),
      EnumerationValue("gifts", zh: "收受财物", vi: "nhận quà, tài sản", en: "gifts"),
      EnumerationValue("leak", zh: "泄露秘密", vi: "làm lộ bí mật", en: "leak"),
      EnumerationValue("sham", zh: "虚假调解", vi: "hòa giải giả tạo", en: "sham mediation"),
    ])
}
