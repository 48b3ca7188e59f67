// Terms of civil judgment enforcement: one-stop procedures, officers, complaints.

extension Enumeration {
  /// Procedures and steps with a limit: the five of one-stop first.
  package static let oneStopProcedure = Enumeration(
    "one_stop_procedure",
    [
      EnumerationValue(
        "enforcement_decision", zh: "依申请作出执行决定", vi: "ra quyết định thi hành án theo yêu cầu",
        en: "enforcement decision on request"),
      EnumerationValue(
        "result_confirmation", zh: "执行结果确认", vi: "xác nhận kết quả thi hành án", en: "confirmation of results"),
      EnumerationValue("officer_change", zh: "更换执行员", vi: "thay đổi chấp hành viên", en: "change of officer"),
      EnumerationValue(
        "fee_relief", zh: "执行费减免", vi: "miễn, giảm phí thi hành án", en: "relief of the enforcement fee"),
      EnumerationValue(
        "coercion_cost_relief", zh: "强制费用减免", vi: "miễn, giảm chi phí cưỡng chế", en: "relief of the coercion cost"),
      EnumerationValue(
        "ex_officio_decision", zh: "依职权作出执行决定", vi: "ra quyết định thi hành án chủ động", en: "ex-officio decision"),
      EnumerationValue(
        "voluntary_performance", zh: "自动履行期", vi: "thời hạn tự nguyện thi hành án", en: "voluntary performance"),
      EnumerationValue("verification", zh: "执行条件查证", vi: "xác minh điều kiện thi hành án", en: "verification"),
      EnumerationValue("reverification", zh: "重新查证", vi: "xác minh lại", en: "re-verification"),
      EnumerationValue(
        "not_yet_decision", zh: "暂无条件决定", vi: "quyết định chưa có điều kiện thi hành",
        en: "not-yet-conditions decision"),
      EnumerationValue(
        "separate_book", zh: "转入单独登记册", vi: "chuyển sổ theo dõi riêng", en: "transfer to the separate book"),
      EnumerationValue("postponement", zh: "暂缓决定", vi: "quyết định hoãn", en: "postponement decision"),
      EnumerationValue("suspension", zh: "中止决定", vi: "quyết định tạm đình chỉ", en: "suspension decision"),
      EnumerationValue("termination", zh: "终结决定", vi: "quyết định đình chỉ", en: "termination decision"),
      EnumerationValue("resumption", zh: "恢复决定", vi: "quyết định tiếp tục", en: "resumption decision"),
      EnumerationValue("pay_out", zh: "支付", vi: "chi trả tiền, tài sản", en: "pay out"),
      EnumerationValue(
        "request_limitation", zh: "申请时效", vi: "thời hiệu yêu cầu thi hành án", en: "limitation of the request"),
      EnumerationValue("complaint", zh: "申诉", vi: "khiếu nại về thi hành án", en: "complaint"),
      EnumerationValue(
        "incomplete_request", zh: "补正通知", vi: "thông báo bổ sung đơn yêu cầu", en: "notice of an incomplete request"),
      EnumerationValue("request_refusal", zh: "拒绝申请通知", vi: "thông báo từ chối yêu cầu", en: "refusal of a request"),
      EnumerationValue("file_opening", zh: "建立案卷", vi: "lập hồ sơ thi hành án", en: "opening of the file"),
      EnumerationValue(
        "decision_notice", zh: "送达执行决定", vi: "gửi, thông báo quyết định", en: "sending and notice of the decision"),
      EnumerationValue(
        "information_request", zh: "要求提供信息", vi: "yêu cầu cung cấp thông tin", en: "request for information"),
      EnumerationValue("delegated_verification", zh: "委托查证", vi: "ủy quyền xác minh", en: "delegated verification"),
      EnumerationValue(
        "publication", zh: "公布", vi: "đăng tải thông tin người phải thi hành án", en: "publication of a debtor"),
      EnumerationValue(
        "unpublication", zh: "撤下公布", vi: "gỡ thông tin người phải thi hành án", en: "taking a publication back"),
      EnumerationValue("coercion_notice", zh: "强制执行通知", vi: "thông báo cưỡng chế", en: "notice of coercion"),
      EnumerationValue("valuation_contract", zh: "委托评估", vi: "ký hợp đồng thẩm định giá", en: "valuation contract"),
      EnumerationValue("auction_contract", zh: "委托拍卖", vi: "ký hợp đồng đấu giá", en: "auction contract"),
      EnumerationValue("price_payment", zh: "支付拍卖款", vi: "nộp tiền mua tài sản đấu giá", en: "payment of the price"),
      EnumerationValue(
        "title_papers", zh: "移送登记材料", vi: "chuyển hồ sơ đăng ký quyền sở hữu", en: "papers to the register"),
      EnumerationValue(
        "certificate_revocation", zh: "注销权证", vi: "thu hồi giấy chứng nhận", en: "revocation of a certificate"),
      EnumerationValue(
        "information_for_creditor", zh: "向申请执行人提供信息", vi: "cung cấp thông tin cho người được thi hành án",
        en: "information for the creditor"),
      EnumerationValue(
        "publication_update", zh: "更正公布", vi: "sửa đổi thông tin đã đăng tải", en: "correction of a publication"),
      EnumerationValue("posting_end", zh: "张贴期满", vi: "hết thời gian niêm yết", en: "end of the posting"),
      EnumerationValue("unposting", zh: "撤下张贴", vi: "chấm dứt niêm yết", en: "taking a posting down"),
      EnumerationValue("postponement_end", zh: "暂缓期满", vi: "hết thời hạn hoãn", en: "end of a postponement"),
      EnumerationValue(
        "complaint_answer", zh: "申诉答复", vi: "giải quyết khiếu nại lần đầu", en: "answer to a complaint"),
      EnumerationValue(
        "second_complaint_answer", zh: "二次申诉答复", vi: "giải quyết khiếu nại lần hai", en: "answer to a second complaint"),
    ])

  /// Ground to change the officer (Decree 62/2015 Art. 10; Decree 152/2026 Art. 13).
  package static let officerChangeGround = Enumeration(
    "officer_change_ground",
    [
      EnumerationValue(
        "own_or_relatives_case", zh: "本人或亲属案件", vi: "việc của bản thân hoặc người thân thích",
        en: "own case or of relatives"),
      EnumerationValue(
        "was_lawyer_or_witness", zh: "曾任律师或证人", vi: "đã là luật sư hoặc người làm chứng",
        en: "was lawyer or witness in the case"),
      EnumerationValue("delay", zh: "拖延", vi: "cố ý trì hoãn", en: "delay"),
      EnumerationValue("not_impartial", zh: "不公正", vi: "có căn cứ cho rằng không vô tư", en: "not impartial"),
      EnumerationValue("prohibited_act", zh: "禁止行为", vi: "vi phạm điều cấm", en: "prohibited act"),
    ])

  /// What a complaint is about (Law 26/2008 Art. 140).
  package static let complaintMatter = Enumeration(
    "complaint_matter",
    [
      EnumerationValue("before_measures", zh: "采取措施前", vi: "trước khi áp dụng biện pháp", en: "before measures"),
      EnumerationValue("account_freeze", zh: "冻结账户", vi: "phong tỏa tài khoản", en: "account freeze"),
      EnumerationValue("other_security", zh: "其他保全措施", vi: "biện pháp bảo đảm khác", en: "other security"),
      EnumerationValue("coercion", zh: "强制措施", vi: "biện pháp cưỡng chế", en: "coercion"),
      EnumerationValue("after_coercion", zh: "强制措施后", vi: "sau khi áp dụng biện pháp cưỡng chế", en: "after coercion"),
    ])
}
