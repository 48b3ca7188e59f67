// Terms of parties: role, kind, circumstances.

extension Enumeration {
  /// What a party is in the case.
  package static let partyRole = Enumeration(
    "party_role",
    [
      EnumerationValue("applicant", zh: "申请人", vi: "người yêu cầu", en: "applicant"),
      EnumerationValue("respondent", zh: "被申请人", vi: "người bị yêu cầu", en: "respondent"),
      EnumerationValue("third_party", zh: "第三人", vi: "người có quyền lợi, nghĩa vụ liên quan", en: "third party"),
      EnumerationValue("plaintiff", zh: "原告", vi: "nguyên đơn", en: "plaintiff"),
      EnumerationValue("defendant", zh: "被告", vi: "bị đơn", en: "defendant"),
      EnumerationValue("creditor", zh: "申请执行人", vi: "người được thi hành án", en: "creditor"),
      EnumerationValue("debtor", zh: "被执行人", vi: "người phải thi hành án", en: "debtor"),
      EnumerationValue("occupant", zh: "实际占有人", vi: "người đang sử dụng tài sản", en: "occupant"),
      EnumerationValue("asset_manager", zh: "财产管理人", vi: "người đang quản lý tài sản", en: "manager of the asset"),
      EnumerationValue("auction_winner", zh: "买受人", vi: "người mua được tài sản đấu giá", en: "auction winner"),
      EnumerationValue("guarantor", zh: "担保人", vi: "người bảo lãnh", en: "guarantor"),
      EnumerationValue("relative", zh: "近亲属", vi: "người thân thích", en: "relative"),
      EnumerationValue("representative", zh: "代表人", vi: "người đại diện", en: "representative"),
      EnumerationValue("lawyer", zh: "律师", vi: "luật sư", en: "lawyer"),
      EnumerationValue("agency_head", zh: "行政机关负责人", vi: "thủ trưởng cơ quan", en: "head of the agency"),
      EnumerationValue("mediator", zh: "调解员", vi: "hòa giải viên", en: "mediator"),
      EnumerationValue("liaison", zh: "联络员", vi: "cán bộ đầu mối", en: "liaison officer"),
      EnumerationValue("notary", zh: "公证员", vi: "công chứng viên", en: "notary"),
      EnumerationValue("household_head", zh: "户主", vi: "chủ hộ", en: "head of the household"),
      EnumerationValue("household_delegate", zh: "户代表", vi: "đại diện hộ dân", en: "household delegate"),
      EnumerationValue("witness", zh: "见证人", vi: "người làm chứng", en: "witness"),
      EnumerationValue("interpreter", zh: "翻译人员", vi: "người phiên dịch", en: "interpreter"),
      EnumerationValue("builder", zh: "代建单位", vi: "đơn vị xây dựng", en: "agent builder"),
      EnumerationValue("supervisor", zh: "监理单位", vi: "đơn vị giám sát thi công", en: "supervision unit"),
      EnumerationValue("property_company", zh: "物业服务企业", vi: "đơn vị quản lý nhà", en: "property company"),
    ])

  /// Kind of a party.
  package static let partyKind = Enumeration(
    "party_kind",
    [
      EnumerationValue("person", zh: "自然人", vi: "cá nhân", en: "natural person"),
      EnumerationValue("company", zh: "法人或非法人组织", vi: "pháp nhân, tổ chức", en: "company"),
      EnumerationValue("agency", zh: "机关", vi: "cơ quan nhà nước", en: "agency"),
    ])

  /// Circumstance that may bring a relief (Circular 216/2016 Art. 7; Order 481 Art. 45-46).
  package static let hardship = Enumeration(
    "hardship",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue("low_income", zh: "低收入", vi: "thu nhập thấp", en: "low income"),
      EnumerationValue("disabled", zh: "残疾", vi: "khuyết tật", en: "disabled"),
      EnumerationValue("merit", zh: "优抚对象", vi: "người có công với cách mạng", en: "merit beneficiary"),
      EnumerationValue("elderly", zh: "老年人", vi: "người cao tuổi", en: "elderly"),
      EnumerationValue("certified_poor", zh: "建档贫困户", vi: "hộ nghèo có xác nhận", en: "certified poor household"),
      EnumerationValue(
        "below_poverty_line", zh: "收入低于贫困线", vi: "thu nhập dưới chuẩn nghèo", en: "income below the poverty line"),
      EnumerationValue("lone", zh: "孤寡", vi: "neo đơn", en: "lone"),
      EnumerationValue("long_ill", zh: "长期患病", vi: "ốm đau kéo dài", en: "long ill"),
      EnumerationValue(
        "disaster", zh: "因灾生活困难", vi: "khó khăn kéo dài do thiên tai, hỏa hoạn", en: "hardship from disaster"),
      EnumerationValue("policy_family", zh: "政策照顾家庭", vi: "gia đình chính sách", en: "family of policy"),
    ])

  /// Public benefit that a party draws (Order 481 Art. 45-46).
  package static let socialBenefit = Enumeration(
    "social_benefit",
    [
      EnumerationValue("none", zh: "无", vi: "không", en: "none"),
      EnumerationValue(
        "minimum_living", zh: "最低生活保障", vi: "trợ cấp mức sống tối thiểu", en: "minimum living allowance"),
      EnumerationValue(
        "five_guarantee", zh: "五保（特困人员）供养", vi: "trợ cấp người neo đơn được nuôi dưỡng", en: "five-guarantee support"),
      EnumerationValue("unemployment", zh: "失业保险金", vi: "trợ cấp thất nghiệp", en: "unemployment benefit"),
      EnumerationValue(
        "preferential_treatment", zh: "优抚抚恤", vi: "trợ cấp ưu đãi", en: "preferential treatment of the State"),
      EnumerationValue("other", zh: "其他救助", vi: "trợ cấp khác", en: "other benefit"),
    ])

  /// Body that certified a circumstance.
  package static let certifier = Enumeration(
    "certifier",
    [
      EnumerationValue("none", zh: "无证明", vi: "không có xác nhận", en: "no certificate"),
      EnumerationValue("commune", zh: "乡镇街道", vi: "ủy ban nhân dân cấp xã", en: "commune"),
      EnumerationValue("district_hospital", zh: "区县级医院", vi: "bệnh viện cấp huyện", en: "district hospital"),
      EnumerationValue("provincial_hospital", zh: "省级医院", vi: "bệnh viện cấp tỉnh trở lên", en: "provincial hospital"),
      EnumerationValue("employer", zh: "用人单位", vi: "cơ quan, tổ chức nơi làm việc", en: "employer"),
      EnumerationValue(
        "civil_affairs", zh: "民政部门", vi: "cơ quan lao động, thương binh và xã hội", en: "civil affairs authority"),
      EnumerationValue(
        "disability_certificate", zh: "残疾人证", vi: "giấy xác nhận khuyết tật", en: "disability certificate"),
      EnumerationValue("merit_certificate", zh: "优抚证件", vi: "giấy chứng nhận người có công", en: "merit certificate"),
      EnumerationValue("other", zh: "其他", vi: "cơ quan khác", en: "other"),
    ])
}
