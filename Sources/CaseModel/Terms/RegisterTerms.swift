// Terms of the registers: steps, papers and public notices.

extension Enumeration {
  /// Public notice: the notice of survey and the six of an allocation, then the others.
  package static let postingKind = Enumeration(
    "posting_kind",
    [
      EnumerationValue(
        "survey_notice", zh: "调查日期和资格截止公告", vi: "thông báo ngày kiểm kê và hạn xét",
        en: "survey date and cut-off notice"),
      EnumerationValue("population", zh: "人口公示", vi: "niêm yết nhân khẩu", en: "population"),
      EnumerationValue(
        "area_and_flat_type", zh: "面积和户型公示", vi: "niêm yết diện tích và loại căn hộ", en: "area and flat type"),
      EnumerationValue(
        "resettlement_housing", zh: "安置房源公示", vi: "niêm yết nhà tái định cư", en: "resettlement housing"),
      EnumerationValue("housing_run", zh: "房源走向公示", vi: "niêm yết thứ tự nhà", en: "housing run"),
      EnumerationValue(
        "package_to_group", zh: "打包到组公示", vi: "niêm yết nhóm nhà theo tổ", en: "package-to-group housing"),
      EnumerationValue("lottery_results", zh: "摇号结果公示", vi: "niêm yết kết quả bốc thăm", en: "lottery results"),
      EnumerationValue(
        "expropriation_pre_notice", zh: "征收土地预公告", vi: "thông báo trước thu hồi đất", en: "expropriation pre-notice"),
      EnumerationValue(
        "compensation_plan", zh: "补偿安置方案公告", vi: "niêm yết phương án bồi thường",
        en: "compensation and resettlement plan"),
      EnumerationValue("expropriation_notice", zh: "征收土地公告", vi: "thông báo thu hồi đất", en: "expropriation notice"),
      EnumerationValue(
        "debtor", zh: "被执行人信息公布", vi: "công khai người chưa có điều kiện thi hành", en: "publication of a debtor"),
      EnumerationValue(
        "enforcement_notice", zh: "执行公告", vi: "niêm yết thông báo thi hành án", en: "enforcement notice"),
      EnumerationValue("auction_notice", zh: "拍卖公告", vi: "thông báo đấu giá", en: "auction notice"),
      EnumerationValue("normative_document", zh: "规范性文件公布", vi: "công bố văn bản", en: "normative document"),
      EnumerationValue("service_by_notice", zh: "公告送达", vi: "niêm yết tống đạt", en: "service by public notice"),
    ])

  /// Kind of a paper.
  package static let documentKind = Enumeration(
    "document_kind",
    [
      EnumerationValue("application", zh: "申请书", vi: "đơn yêu cầu", en: "application"),
      EnumerationValue("complaint", zh: "起诉状", vi: "đơn khởi kiện", en: "statement of claim"),
      EnumerationValue("answer", zh: "答辩状", vi: "bản trả lời", en: "answer"),
      EnumerationValue("evidence", zh: "证据材料", vi: "chứng cứ", en: "evidence"),
      EnumerationValue("judgment", zh: "判决书", vi: "bản án", en: "judgment"),
      EnumerationValue("ruling", zh: "裁定书", vi: "quyết định của tòa án", en: "ruling"),
      EnumerationValue("mediation_statement", zh: "调解书", vi: "biên bản hòa giải thành", en: "mediation statement"),
      EnumerationValue("mediation_agreement", zh: "调解协议", vi: "thỏa thuận hòa giải", en: "mediation agreement"),
      EnumerationValue(
        "confirmation_ruling", zh: "司法确认裁定", vi: "quyết định công nhận hòa giải", en: "confirmation ruling"),
      EnumerationValue(
        "reconsideration_decision", zh: "复议决定书", vi: "quyết định giải quyết khiếu nại", en: "reconsideration decision"),
      EnumerationValue(
        "judicial_recommendation", zh: "司法建议", vi: "kiến nghị của tòa án", en: "judicial recommendation"),
      EnumerationValue(
        "judicial_suggestion", zh: "出庭司法建议", vi: "kiến nghị về việc vắng mặt", en: "judicial suggestion on absence"),
      EnumerationValue("loss_circular", zh: "败诉通报", vi: "thông báo vụ thua kiện", en: "loss circular"),
      EnumerationValue("alert_notice", zh: "预警通知", vi: "thông báo cảnh báo", en: "alert notice"),
      EnumerationValue("normative_document", zh: "规范性文件", vi: "văn bản quy phạm", en: "normative document"),
      EnumerationValue("coordination_regulation", zh: "联动机制文件", vi: "quy chế phối hợp", en: "coordination regulation"),
      EnumerationValue("enforcement_decision", zh: "执行决定", vi: "quyết định thi hành án", en: "enforcement decision"),
      EnumerationValue("coercion_decision", zh: "强制执行决定", vi: "quyết định cưỡng chế", en: "coercion decision"),
      EnumerationValue(
        "not_yet_decision", zh: "暂无条件决定", vi: "quyết định chưa có điều kiện thi hành",
        en: "not-yet-conditions decision"),
      EnumerationValue("fee_decision", zh: "收费决定", vi: "quyết định thu phí", en: "fee decision"),
      EnumerationValue("relief_decision", zh: "减免决定", vi: "quyết định miễn, giảm", en: "relief decision"),
      EnumerationValue(
        "result_confirmation", zh: "执行结果证明", vi: "giấy xác nhận kết quả thi hành án", en: "confirmation of results"),
      EnumerationValue("verification_minutes", zh: "查证笔录", vi: "biên bản xác minh", en: "verification minutes"),
      EnumerationValue("seizure_minutes", zh: "查封笔录", vi: "biên bản kê biên", en: "seizure minutes"),
      EnumerationValue("coercion_plan", zh: "强制执行方案", vi: "kế hoạch cưỡng chế", en: "coercion plan"),
      EnumerationValue("protection_plan", zh: "警戒保护方案", vi: "kế hoạch bảo vệ cưỡng chế", en: "protection plan"),
      EnumerationValue("valuation_report", zh: "评估报告", vi: "chứng thư thẩm định giá", en: "valuation report"),
      EnumerationValue(
        "land_certificate", zh: "不动产权证", vi: "giấy chứng nhận quyền sử dụng đất", en: "land certificate"),
      EnumerationValue("demolition_agreement", zh: "拆迁协议", vi: "thỏa thuận giải tỏa", en: "demolition agreement"),
      EnumerationValue(
        "resettlement_agreement", zh: "安置补偿协议", vi: "thỏa thuận tái định cư", en: "resettlement agreement"),
      EnumerationValue("household_book", zh: "户口簿", vi: "sổ hộ khẩu", en: "household register book"),
      EnumerationValue("identity_card", zh: "身份证", vi: "căn cước công dân", en: "identity card"),
      EnumerationValue("marriage_certificate", zh: "结婚证", vi: "giấy chứng nhận kết hôn", en: "marriage certificate"),
      EnumerationValue("one_child_card", zh: "独生子女证", vi: "giấy chứng nhận con một", en: "one-child card"),
      EnumerationValue("draw_notice", zh: "摇号通知书", vi: "thông báo bốc thăm", en: "written notice of the draw"),
      EnumerationValue("draw_resolution", zh: "摇号决议", vi: "nghị quyết bốc thăm", en: "lottery resolution"),
      EnumerationValue("notarial_deed", zh: "公证书", vi: "văn bản công chứng", en: "notarial deed"),
      EnumerationValue(
        "hardship_certificate", zh: "困难证明", vi: "giấy xác nhận hoàn cảnh khó khăn", en: "certificate of hardship"),
      EnumerationValue("meeting_minutes", zh: "会议纪要", vi: "biên bản họp", en: "minutes of a meeting"),
      EnumerationValue("service_guide", zh: "办事指南", vi: "hướng dẫn thủ tục", en: "service guide"),
      EnumerationValue("other", zh: "其他", vi: "khác", en: "other"),
    ])
}
