// Terms of resettlement: households, flats, settlement, handover.

extension Enumeration {
  /// Nature of a household registration.
  package static let hukouKind = Enumeration(
    "hukou_kind",
    [
      EnumerationValue("agricultural", zh: "农业户口", vi: "hộ khẩu nông nghiệp", en: "agricultural"),
      EnumerationValue("non_agricultural", zh: "非农业户口", vi: "hộ khẩu phi nông nghiệp", en: "non-agricultural"),
      EnumerationValue("resident", zh: "居民户口", vi: "hộ khẩu cư dân", en: "resident"),
      EnumerationValue("collective", zh: "集体户口", vi: "hộ khẩu tập thể", en: "collective"),
      EnumerationValue("none", zh: "无户口", vi: "không có hộ khẩu", en: "none"),
    ])

  /// Relation to the head of the household.
  package static let householdRelation = Enumeration(
    "household_relation",
    [
      EnumerationValue("head", zh: "户主", vi: "chủ hộ", en: "head"),
      EnumerationValue("spouse", zh: "配偶", vi: "vợ, chồng", en: "spouse"),
      EnumerationValue("child", zh: "子女", vi: "con", en: "child"),
      EnumerationValue("child_in_law", zh: "子女配偶", vi: "con dâu, con rể", en: "child-in-law"),
      EnumerationValue("grandchild", zh: "孙子女、外孙子女", vi: "cháu", en: "grandchild"),
      EnumerationValue("parent", zh: "父母", vi: "cha mẹ", en: "parent"),
      EnumerationValue("parent_in_law", zh: "配偶父母", vi: "cha mẹ vợ, chồng", en: "parent-in-law"),
      EnumerationValue("sibling", zh: "兄弟姐妹", vi: "anh chị em", en: "sibling"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// Reason of a move of registration.
  package static let moveReason = Enumeration(
    "move_reason",
    [
      EnumerationValue("birth", zh: "出生", vi: "sinh", en: "birth"),
      EnumerationValue("marriage", zh: "结婚", vi: "kết hôn", en: "marriage"),
      EnumerationValue("study", zh: "入学", vi: "đi học", en: "study"),
      EnumerationValue("service", zh: "入伍", vi: "nhập ngũ", en: "military service"),
      EnumerationValue("work", zh: "工作", vi: "công tác", en: "work"),
      EnumerationValue("return", zh: "回迁", vi: "trở về", en: "return"),
      EnumerationValue("adoption", zh: "收养", vi: "nhận con nuôi", en: "adoption"),
      EnumerationValue("sentence", zh: "服刑", vi: "chấp hành án phạt tù", en: "sentence"),
      EnumerationValue("household_split", zh: "分户", vi: "tách hộ", en: "split of the household"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// State of a household's case.
  package static let resettlementStatus = Enumeration(
    "resettlement_status",
    [
      EnumerationValue("surveyed", zh: "已调查", vi: "đã kiểm kê", en: "surveyed"),
      EnumerationValue("registered", zh: "已登记", vi: "đã đăng ký", en: "registered"),
      EnumerationValue("confirmed", zh: "已确认资格", vi: "đã xác nhận đủ điều kiện", en: "eligibility confirmed"),
      EnumerationValue("posted", zh: "已公示", vi: "đã niêm yết", en: "posted"),
      EnumerationValue("agreed", zh: "已签协议", vi: "đã ký thỏa thuận", en: "agreement signed"),
      EnumerationValue("moved_out", zh: "已腾空", vi: "đã bàn giao mặt bằng", en: "moved out"),
      EnumerationValue("in_transition", zh: "过渡中", vi: "đang tạm cư", en: "in transition"),
      EnumerationValue("drawn", zh: "已抽签", vi: "đã bốc thăm", en: "drawn"),
      EnumerationValue("settled", zh: "已结算", vi: "đã quyết toán", en: "settled"),
      EnumerationValue("handed_over", zh: "已交付", vi: "đã nhận nhà", en: "handed over"),
      EnumerationValue("refused", zh: "不符合", vi: "không đủ điều kiện", en: "not eligible"),
      EnumerationValue("disputed", zh: "有争议", vi: "có tranh chấp", en: "disputed"),
    ])

  /// Form of compensation.
  package static let resettlementForm = Enumeration(
    "resettlement_form",
    [
      EnumerationValue("flats", zh: "安置房", vi: "nhà tái định cư", en: "resettlement flats"),
      EnumerationValue("money", zh: "货币安置", vi: "bồi thường bằng tiền", en: "money"),
      EnumerationValue("mixed", zh: "组合安置", vi: "kết hợp", en: "mixed"),
      EnumerationValue("own_building", zh: "自建安置", vi: "tự xây trên đất tái định cư", en: "own building on a plot"),
    ])

  /// Grade in the packaging to the group (three grades, roughly balanced).
  package static let flatPackage = Enumeration(
    "flat_package",
    [
      EnumerationValue("a", zh: "A类", vi: "loại A", en: "A"),
      EnumerationValue("b", zh: "B类", vi: "loại B", en: "B"),
      EnumerationValue("c", zh: "C类", vi: "loại C", en: "C"),
    ])

  /// Type of a flat by rooms.
  package static let flatType = Enumeration(
    "flat_type",
    [
      EnumerationValue("studio", zh: "单间", vi: "căn hộ studio", en: "studio"),
      EnumerationValue("one_room", zh: "一室", vi: "một phòng ngủ", en: "one bedroom"),
      EnumerationValue("two_rooms", zh: "两室", vi: "hai phòng ngủ", en: "two bedrooms"),
      EnumerationValue("three_rooms", zh: "三室", vi: "ba phòng ngủ", en: "three bedrooms"),
      EnumerationValue("four_rooms", zh: "四室", vi: "bốn phòng ngủ", en: "four bedrooms"),
    ])

  /// Side to which a flat or an estate looks.
  package static let orientation = Enumeration(
    "orientation",
    [
      EnumerationValue("north", zh: "北", vi: "bắc", en: "north"),
      EnumerationValue("north_east", zh: "东北", vi: "đông bắc", en: "north-east"),
      EnumerationValue("east", zh: "东", vi: "đông", en: "east"),
      EnumerationValue("south_east", zh: "东南", vi: "đông nam", en: "south-east"),
      EnumerationValue("south", zh: "南", vi: "nam", en: "south"),
      EnumerationValue("south_west", zh: "西南", vi: "tây nam", en: "south-west"),
      EnumerationValue("west", zh: "西", vi: "tây", en: "west"),
      EnumerationValue("north_west", zh: "西北", vi: "tây bắc", en: "north-west"),
    ])

  /// Housing until the handover.
  package static let transitionKind = Enumeration(
    "transition_kind",
    [
      EnumerationValue("own", zh: "自行过渡", vi: "tự lo chỗ ở tạm", en: "own arrangement"),
      EnumerationValue("provided", zh: "提供周转房", vi: "bố trí nhà tạm cư", en: "housing provided"),
      EnumerationValue("none", zh: "无过渡", vi: "không tạm cư", en: "none"),
    ])

  /// The two lines of the settlement.
  package static let cashLine = Enumeration(
    "cash_line",
    [
      EnumerationValue("income", zh: "收入（应收）", vi: "thu", en: "collected from the household"),
      EnumerationValue("outgoing", zh: "支出（应付）", vi: "chi", en: "paid to the household"),
    ])

  /// What an item of the settlement is for.
  package static let cashItemKind = Enumeration(
    "cash_item_kind",
    [
      EnumerationValue("house_compensation", zh: "房屋补偿", vi: "bồi thường nhà", en: "compensation for the house"),
      EnumerationValue(
        "replacement_difference", zh: "重置价差", vi: "chênh lệch giá thay thế", en: "difference of replacement price"),
      EnumerationValue(
        "within_norm_area", zh: "标准内扩面款", vi: "diện tích tăng trong định mức",
        en: "area above the original inside the norm"),
      EnumerationValue("above_norm_area", zh: "超标准扩面款", vi: "diện tích vượt định mức", en: "area above the norm"),
      EnumerationValue(
        "surplus_area", zh: "原面积超出补偿", vi: "bồi thường diện tích dôi dư", en: "original area above the resettled"),
      EnumerationValue("indivisible_area", zh: "不可分割面积款", vi: "diện tích không thể tách", en: "indivisible area"),
      EnumerationValue("transition_rent", zh: "过渡费", vi: "tiền thuê nhà tạm cư", en: "transition rent"),
      EnumerationValue("moving_allowance", zh: "搬迁费", vi: "hỗ trợ di chuyển", en: "moving allowance"),
      EnumerationValue("decoration", zh: "装修补偿", vi: "bồi thường nội thất", en: "compensation for fittings"),
      EnumerationValue("crops", zh: "青苗及附着物补偿", vi: "bồi thường cây trồng, vật kiến trúc", en: "crops and attachments"),
      EnumerationValue("reward", zh: "奖励", vi: "thưởng", en: "reward"),
      EnumerationValue("maintenance_fund", zh: "维修资金", vi: "quỹ bảo trì", en: "maintenance fund"),
      EnumerationValue("property_fee", zh: "物业费", vi: "phí quản lý nhà", en: "property management fee"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// Kind of a defect after the handover.
  package static let defectKind = Enumeration(
    "defect_kind",
    [
      EnumerationValue("structure", zh: "结构", vi: "kết cấu", en: "structure"),
      EnumerationValue("leak", zh: "渗漏", vi: "thấm dột", en: "leak"),
      EnumerationValue("wiring", zh: "电气", vi: "điện", en: "wiring"),
      EnumerationValue("plumbing", zh: "给排水", vi: "cấp thoát nước", en: "plumbing"),
      EnumerationValue("doors_windows", zh: "门窗", vi: "cửa", en: "doors and windows"),
      EnumerationValue("finish", zh: "装饰面层", vi: "hoàn thiện", en: "finish"),
      EnumerationValue("common_area", zh: "公共部位", vi: "phần chung", en: "common area"),
      EnumerationValue("area", zh: "面积误差", vi: "sai lệch diện tích", en: "area"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])

  /// Variant of property management of a community.
  package static let propertyManagementVariant = Enumeration(
    "property_management_variant",
    [
      EnumerationValue("company", zh: "物业公司", vi: "công ty quản lý", en: "property company"),
      EnumerationValue("self_managed", zh: "居民自管", vi: "cư dân tự quản", en: "self-managed"),
      EnumerationValue("community_managed", zh: "社区代管", vi: "cộng đồng quản lý", en: "run by the community"),
      EnumerationValue("pilot", zh: "试点", vi: "thí điểm", en: "pilot of one year"),
    ])

  /// What the household says to the plan.
  package static let householdAnswer = Enumeration(
    "household_answer",
    [
      EnumerationValue("agrees", zh: "同意", vi: "đồng ý", en: "agrees"),
      EnumerationValue("objects", zh: "有异议", vi: "có ý kiến", en: "objects"),
      EnumerationValue("refuses", zh: "拒绝", vi: "từ chối", en: "refuses"),
      EnumerationValue("not_asked", zh: "未征询", vi: "chưa hỏi", en: "not asked yet"),
    ])
}
