// Terms of assets, verification, sale and coercion.

extension Enumeration {
  /// Why the debtor's means were checked (Law 26/2008 Art. 44).
  package static let verificationKind = Enumeration(
    "verification_kind",
    [
      EnumerationValue("first", zh: "首次查证", vi: "xác minh lần đầu", en: "first check"),
      EnumerationValue("periodic", zh: "定期查证", vi: "xác minh định kỳ", en: "periodic check"),
      EnumerationValue("new_information", zh: "新线索", vi: "có thông tin mới", en: "new information"),
      EnumerationValue("delegated", zh: "委托查证", vi: "ủy quyền xác minh", en: "delegated check"),
      EnumerationValue(
        "creditor_request", zh: "依申请查证", vi: "theo yêu cầu của người được thi hành án",
        en: "on the creditor's request"),
      EnumerationValue(
        "protest", zh: "检察建议", vi: "theo kháng nghị của viện kiểm sát", en: "on the procuracy's protest"),
      EnumerationValue("interim", zh: "紧急查证", vi: "xác minh ngay", en: "immediate, for interim measures"),
    ])

  /// Kind of an asset (Law 26/2008 Art. 71-113).
  package static let assetKind = Enumeration(
    "asset_kind",
    [
      EnumerationValue("money", zh: "现金", vi: "tiền", en: "money"),
      EnumerationValue("bank_account", zh: "银行账户", vi: "tài khoản ngân hàng", en: "bank account"),
      EnumerationValue("income", zh: "收入", vi: "thu nhập", en: "income"),
      EnumerationValue("securities", zh: "有价证券", vi: "giấy tờ có giá", en: "securities"),
      EnumerationValue("company_share", zh: "股权", vi: "vốn góp", en: "company share"),
      EnumerationValue("intellectual_property", zh: "知识产权", vi: "quyền sở hữu trí tuệ", en: "intellectual property"),
      EnumerationValue("movable", zh: "动产", vi: "động sản", en: "movable"),
      EnumerationValue("vehicle", zh: "车辆", vi: "phương tiện giao thông", en: "vehicle"),
      EnumerationValue("house", zh: "房屋", vi: "nhà ở", en: "house"),
      EnumerationValue("apartment", zh: "公寓", vi: "căn hộ chung cư", en: "apartment"),
      EnumerationValue("building", zh: "其他建筑物", vi: "công trình xây dựng khác", en: "other building"),
      EnumerationValue("land_use_right", zh: "土地使用权", vi: "quyền sử dụng đất", en: "land-use right"),
      EnumerationValue(
        "land_and_house", zh: "土地使用权及地上房屋", vi: "quyền sử dụng đất và nhà ở gắn liền", en: "land-use right with house"),
      EnumerationValue(
        "land_attached_property", zh: "地上附着物", vi: "tài sản khác gắn liền với đất", en: "property attached to land"),
      EnumerationValue("fruits", zh: "孳息", vi: "hoa lợi, lợi tức", en: "fruits"),
      EnumerationValue("specific_thing", zh: "特定物", vi: "vật đặc định", en: "specific thing"),
      EnumerationValue("papers", zh: "证照", vi: "giấy tờ", en: "papers"),
      EnumerationValue("child_custody", zh: "子女抚养交付", vi: "giao người chưa thành niên", en: "handover of a child"),
      EnumerationValue("act", zh: "行为", vi: "hành vi", en: "act to be done or not done"),
    ])

  /// Who owns an asset.
  package static let assetOwner = Enumeration(
    "asset_owner",
    [
      EnumerationValue("debtor", zh: "被执行人", vi: "người phải thi hành án", en: "debtor"),
      EnumerationValue("co_owned", zh: "共有", vi: "sở hữu chung", en: "co-owned"),
      EnumerationValue("family", zh: "家庭共有", vi: "hộ gia đình", en: "family"),
      EnumerationValue("third_party", zh: "第三人", vi: "người thứ ba", en: "third party"),
      EnumerationValue("disputed", zh: "权属争议", vi: "có tranh chấp", en: "disputed"),
    ])

  /// Who lives in or uses an asset.
  package static let assetUser = Enumeration(
    "asset_user",
    [
      EnumerationValue("debtor", zh: "被执行人", vi: "người phải thi hành án", en: "debtor"),
      EnumerationValue("relative", zh: "亲属", vi: "người thân thích", en: "relative"),
      EnumerationValue("tenant", zh: "承租人", vi: "người thuê", en: "tenant"),
      EnumerationValue(
        "third_party", zh: "第三人", vi: "người thứ ba không phải đương sự", en: "third party that is no party"),
      EnumerationValue("nobody", zh: "空置", vi: "không có người ở", en: "nobody"),
    ])

  /// Where a receipt comes from.
  package static let receiptSource = Enumeration(
    "receipt_source",
    [
      EnumerationValue("voluntary_payment", zh: "自动履行", vi: "tự nguyện nộp", en: "voluntary payment"),
      EnumerationValue(
        "direct_settlement", zh: "自行和解", vi: "đương sự tự giao nhận", en: "settled directly between the parties"),
      EnumerationValue(
        "account_deduction", zh: "扣划存款", vi: "khấu trừ tiền trong tài khoản", en: "deduction from an account"),
      EnumerationValue("income_deduction", zh: "扣留收入", vi: "trừ vào thu nhập", en: "deduction from income"),
      EnumerationValue("cash_seized", zh: "扣押现金", vi: "thu tiền", en: "money seized"),
      EnumerationValue("sale", zh: "变卖", vi: "bán tài sản", en: "sale"),
      EnumerationValue("auction", zh: "拍卖", vi: "bán đấu giá", en: "auction"),
      EnumerationValue("asset_taken", zh: "以物抵债", vi: "nhận tài sản để trừ tiền", en: "asset taken in payment"),
      EnumerationValue("exploitation", zh: "强制管理", vi: "khai thác tài sản", en: "exploitation of property"),
      EnumerationValue("handover", zh: "交付", vi: "giao tài sản", en: "handover of the thing"),
    ])

  /// Coercive measure (Law 26/2008 Art. 71).
  package static let coercionMeasure = Enumeration(
    "coercion_measure",
    [
      EnumerationValue(
        "deduct_account", zh: "扣划、收缴", vi: "khấu trừ tài khoản, thu hồi tiền, giấy tờ có giá",
        en: "deduct from accounts, seize money or papers"),
      EnumerationValue("deduct_income", zh: "扣留收入", vi: "trừ vào thu nhập", en: "deduct from income"),
      EnumerationValue("seize_and_sell", zh: "查封变价", vi: "kê biên, xử lý tài sản", en: "seize and sell property"),
      EnumerationValue("exploit", zh: "强制管理", vi: "khai thác tài sản", en: "exploit property"),
      EnumerationValue(
        "hand_over", zh: "强制交付", vi: "buộc chuyển giao vật, quyền tài sản, giấy tờ",
        en: "force the handover of things, rights or papers"),
      EnumerationValue(
        "force_act", zh: "强制作为或不作为", vi: "buộc thực hiện hoặc không thực hiện công việc",
        en: "force to do or not to do an act"),
    ])

  /// What became of a coercion decision.
  package static let coercionOutcome = Enumeration(
    "coercion_outcome",
    [
      EnumerationValue("voluntary", zh: "自动履行", vi: "đương sự tự nguyện thi hành", en: "performed voluntarily"),
      EnumerationValue("coerced", zh: "强制完毕", vi: "cưỡng chế thành công", en: "carried out"),
      EnumerationValue("failed", zh: "未成", vi: "cưỡng chế không thành", en: "not successful"),
      EnumerationValue("pending", zh: "待执行", vi: "chưa cưỡng chế", en: "pending"),
      EnumerationValue("annulled", zh: "撤销", vi: "hủy, thu hồi quyết định", en: "annulled"),
    ])

  /// Resistance or danger met in a coercion.
  package static let incidentKind = Enumeration(
    "incident_kind",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue("threat", zh: "威胁", vi: "đe dọa", en: "threat"),
      EnumerationValue("obstruction", zh: "阻碍", vi: "cản trở", en: "obstruction"),
      EnumerationValue("violence", zh: "暴力抗拒", vi: "chống đối bằng vũ lực", en: "violence"),
      EnumerationValue("explosives", zh: "爆炸物", vi: "mìn, chất nổ", en: "explosives"),
      EnumerationValue("fire", zh: "纵火", vi: "cháy", en: "fire"),
    ])

  /// How an auction round ended.
  package static let auctionResult = Enumeration(
    "auction_result",
    [
      EnumerationValue("sold", zh: "成交", vi: "bán đấu giá thành", en: "sold"),
      EnumerationValue("no_bidder", zh: "无人竞买", vi: "không có người tham gia", en: "no bidder"),
      EnumerationValue("failed", zh: "流拍", vi: "đấu giá không thành", en: "failed"),
      EnumerationValue(
        "taken_by_creditor", zh: "以物抵债", vi: "người được thi hành án nhận tài sản", en: "taken by the creditor"),
      EnumerationValue(
        "redeemed", zh: "债务人赎回", vi: "người phải thi hành án nhận lại tài sản", en: "redeemed by the debtor"),
      EnumerationValue("buyer_defaulted", zh: "悔拍", vi: "người mua không nộp đủ tiền", en: "buyer defaulted"),
      EnumerationValue("annulled", zh: "撤销", vi: "hủy kết quả đấu giá", en: "annulled"),
    ])

  /// Why a clock stands.
  package static let holdKind = Enumeration(
    "hold_kind",
    [
      EnumerationValue("appraisal", zh: "鉴定", vi: "giám định", en: "appraisal"),
      EnumerationValue("postponement", zh: "暂缓", vi: "hoãn", en: "postponement"),
      EnumerationValue("suspension", zh: "中止", vi: "tạm đình chỉ", en: "suspension"),
      EnumerationValue("force_majeure", zh: "不可抗力", vi: "sự kiện bất khả kháng", en: "force majeure"),
      EnumerationValue("objective_obstacle", zh: "客观障碍", vi: "trở ngại khách quan", en: "objective obstacle"),
      EnumerationValue("mediation", zh: "调解", vi: "hòa giải", en: "mediation"),
      EnumerationValue(
        "service_by_notice", zh: "公告送达", vi: "niêm yết, thông báo công khai", en: "service by public notice"),
    ])
}
