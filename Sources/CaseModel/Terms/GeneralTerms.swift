// Terms of every case: models, languages, channels, bodies and levels.

extension Enumeration {
  /// The four models.
  package static let model = Enumeration(
    "model",
    [
      EnumerationValue("dispute", zh: "纠纷", vi: "tranh chấp", en: "dispute"),
      EnumerationValue("mediation", zh: "调解", vi: "hòa giải", en: "mediation"),
      EnumerationValue("enforcement", zh: "执行", vi: "thi hành án", en: "enforcement"),
      EnumerationValue("resettlement", zh: "安置", vi: "tái định cư", en: "resettlement"),
    ])

  /// Language in which citizens are addressed.
  package static let language = Enumeration(
    "language",
    [
      EnumerationValue("zh", zh: "中文", vi: "tiếng Trung", en: "Chinese"),
      EnumerationValue("vi", zh: "越南语", vi: "tiếng Việt", en: "Vietnamese"),
      EnumerationValue("en", zh: "英文", vi: "tiếng Anh", en: "English"),
    ])

  /// Way on which a case comes in.
  package static let channel = Enumeration(
    "channel",
    [
      EnumerationValue("online", zh: "网上", vi: "trực tuyến", en: "online"),
      EnumerationValue("counter", zh: "窗口", vi: "trực tiếp tại bộ phận một cửa", en: "counter"),
      EnumerationValue("hotline", zh: "热线", vi: "đường dây nóng", en: "hotline"),
      EnumerationValue("court_transfer", zh: "法院移送", vi: "tòa án chuyển", en: "transfer from a court"),
      EnumerationValue("grid_worker", zh: "网格员", vi: "cán bộ địa bàn", en: "grid worker"),
      EnumerationValue("post", zh: "邮寄", vi: "bưu chính công ích", en: "public post"),
      EnumerationValue("email", zh: "电子邮件", vi: "thư điện tử", en: "e-mail"),
      EnumerationValue("petition", zh: "信访转办", vi: "đơn thư chuyển đến", en: "transfer from petitions"),
      EnumerationValue("agency_transfer", zh: "行政机关移送", vi: "cơ quan hành chính chuyển", en: "transfer from an agency"),
      EnumerationValue("entrusted", zh: "委托", vi: "ủy thác", en: "entrusted by another office"),
      EnumerationValue("ex_officio", zh: "依职权", vi: "chủ động", en: "ex officio"),
      EnumerationValue("home_visit", zh: "上门受理", vi: "tiếp nhận tại nhà", en: "home visit"),
    ])

  /// Kind of a body.
  package static let agencyKind = Enumeration(
    "agency_kind",
    [
      EnumerationValue("court", zh: "人民法院", vi: "tòa án nhân dân", en: "court"),
      EnumerationValue("procuracy", zh: "人民检察院", vi: "viện kiểm sát nhân dân", en: "procuracy"),
      EnumerationValue("police", zh: "公安机关", vi: "công an", en: "police"),
      EnumerationValue("enforcement_office", zh: "执行机关", vi: "cơ quan thi hành án dân sự", en: "enforcement agency"),
      EnumerationValue("justice", zh: "司法行政机关", vi: "cơ quan tư pháp", en: "justice authority"),
      EnumerationValue("housing", zh: "住房城乡建设主管部门", vi: "cơ quan xây dựng", en: "housing authority"),
      EnumerationValue(
        "natural_resources", zh: "自然资源主管部门", vi: "cơ quan tài nguyên và môi trường", en: "natural resources authority"),
      EnumerationValue(
        "agriculture_environment", zh: "农业与环境部门", vi: "cơ quan nông nghiệp và môi trường",
        en: "agriculture and environment authority"),
      EnumerationValue("land_register", zh: "不动产登记机构", vi: "văn phòng đăng ký đất đai", en: "land register"),
      EnumerationValue("finance", zh: "财政部门", vi: "cơ quan tài chính", en: "finance authority"),
      EnumerationValue("social_insurance", zh: "社会保险机构", vi: "cơ quan bảo hiểm xã hội", en: "social insurance"),
      EnumerationValue("petition_office", zh: "信访部门", vi: "cơ quan tiếp công dân", en: "petition office"),
      EnumerationValue("people_committee", zh: "人民政府", vi: "ủy ban nhân dân", en: "people's government"),
      EnumerationValue(
        "steering_committee", zh: "领导小组", vi: "ban chỉ đạo thi hành án dân sự", en: "steering committee"),
      EnumerationValue("reconsideration", zh: "行政复议机构", vi: "cơ quan giải quyết khiếu nại", en: "reconsideration body"),
      EnumerationValue("mediation_org", zh: "调解组织", vi: "tổ chức hòa giải", en: "mediation organisation"),
      EnumerationValue("resettlement_office", zh: "安置办公室", vi: "cơ quan tái định cư", en: "resettlement office"),
      EnumerationValue("community", zh: "社区（村）", vi: "thôn, tổ dân phố", en: "community"),
      EnumerationValue("bank", zh: "银行", vi: "ngân hàng", en: "bank"),
      EnumerationValue("auction_house", zh: "拍卖机构", vi: "tổ chức đấu giá tài sản", en: "auctioneer"),
      EnumerationValue("valuer", zh: "评估机构", vi: "tổ chức thẩm định giá", en: "valuer"),
      EnumerationValue("notary_office", zh: "公证处", vi: "tổ chức hành nghề công chứng", en: "notary office"),
      EnumerationValue("other", zh: "其他", vi: "cơ quan khác", en: "other"),
    ])

  /// Level of a body; Vietnam has had no districts since 2025.
  package static let agencyLevel = Enumeration(
    "agency_level",
    [
      EnumerationValue("central", zh: "中央", vi: "trung ương", en: "central"),
      EnumerationValue("province", zh: "省级", vi: "cấp tỉnh", en: "province"),
      EnumerationValue("city", zh: "市级", vi: "thành phố", en: "city"),
      EnumerationValue("district", zh: "区县级", vi: "cấp huyện", en: "district"),
      EnumerationValue("commune", zh: "乡镇街道", vi: "cấp xã", en: "commune"),
      EnumerationValue("community", zh: "村社区", vi: "thôn", en: "community"),
    ])

  /// What a body does in the case.
  package static let agencyTask = Enumeration(
    "agency_task",
    [
      EnumerationValue("handles", zh: "承办", vi: "cơ quan thụ lý", en: "handles the case"),
      EnumerationValue("responsible", zh: "责任单位", vi: "cơ quan chịu trách nhiệm", en: "answers for the act"),
      EnumerationValue("defendant", zh: "被告机关", vi: "cơ quan bị kiện", en: "defendant agency"),
      EnumerationValue("supervises", zh: "监督指导", vi: "cơ quan kiểm sát, chỉ đạo", en: "supervises"),
      EnumerationValue("cooperates", zh: "配合", vi: "cơ quan phối hợp", en: "cooperates"),
      EnumerationValue("advises", zh: "业务指导", vi: "cơ quan hướng dẫn nghiệp vụ", en: "gives professional guidance"),
      EnumerationValue("holds_information", zh: "信息持有单位", vi: "cơ quan nắm giữ thông tin", en: "holds information"),
      EnumerationValue("protects", zh: "警戒保护", vi: "cơ quan bảo vệ cưỡng chế", en: "protects the coercion"),
    ])

  /// Level of a court.
  package static let courtLevel = Enumeration(
    "court_level",
    [
      EnumerationValue("basic", zh: "基层人民法院", vi: "tòa án nhân dân khu vực", en: "basic court"),
      EnumerationValue("intermediate", zh: "中级人民法院", vi: "tòa án nhân dân cấp tỉnh", en: "intermediate court"),
      EnumerationValue("high", zh: "高级人民法院", vi: "tòa án nhân dân cấp cao", en: "high court"),
      EnumerationValue("supreme", zh: "最高人民法院", vi: "Tòa án nhân dân tối cao", en: "supreme court"),
      EnumerationValue("special", zh: "专门人民法院", vi: "tòa án chuyên biệt", en: "special court"),
    ])

  /// Instance of a court case.
  package static let instance = Enumeration(
    "instance",
    [
      EnumerationValue("first", zh: "一审", vi: "sơ thẩm", en: "first instance"),
      EnumerationValue("second", zh: "二审", vi: "phúc thẩm", en: "second instance"),
      EnumerationValue("retrial", zh: "再审", vi: "giám đốc thẩm, tái thẩm", en: "retrial"),
    ])
}
