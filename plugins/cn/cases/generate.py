"""Sample cases of the plugin cn: python3 generate.py > cases.jsonl

Everything is invented; names say so. Seeded, and only random() is drawn, so the output is the same everywhere.
"""

import datetime
import json
import random

draw = random.Random(481).random
JURISDICTIONS = ["cn", "cn/zhejiang"]


def chance(probability):
    return draw() < probability


def whole(low, high):
    return low + int(draw() * (high - low + 1))


def pick(items):
    return items[whole(0, len(items) - 1)]


def day(first, last):
    first = datetime.date.fromisoformat(first)
    return (first + datetime.timedelta(whole(0, (datetime.date.fromisoformat(last) - first).days))).isoformat()


def after(start, low, high):
    return (datetime.date.fromisoformat(start) + datetime.timedelta(whole(low, high))).isoformat()


def yuan(low, high):
    """A sum in fen; small sums are as frequent as large ones, and a third is round."""
    sum_ = int(low * (high / low) ** draw())
    return sum_ // 1000 * 100000 if chance(0.34) and sum_ > 1000 else sum_ * 100 + (whole(0, 99) if chance(0.2) else 0)


def person(role):
    return {"role": role, "kind": "person", "name": f"张样例{whole(0, 999):03d}"}


def company(role, kind):
    return {"role": role, "kind": "company", "name": f"虚构{kind}公司{whole(1, 99)}"}


def agency(role):
    return {"role": role, "kind": "agency", "name": f"虚构市某局{whole(1, 20)}"}


CIVIL = {
    "property_management": ("property", "物业"), "construction_contract": ("property", "建筑"),
    "housing_sale": ("property", "置业"), "lease": ("property", "租赁"), "land_use": ("other_non_property", "农业"),
    "land_expropriation": ("other_non_property", "城建"), "resettlement": ("other_non_property", "城建"),
    "labour": ("labour", "制造"), "traffic_accident": ("property", "保险"), "medical": ("property", "医疗"),
    "family": ("divorce", "服务"), "inheritance": ("property", "服务"), "neighbour": ("other_non_property", "服务"),
    "consumer": ("property", "商贸"), "civil_loan": ("property", "投资"),
    "intellectual_property": ("ip_with_amount", "科技"), "personality_rights": ("personality", "传媒"),
    "tort": ("property", "运输"), "contract": ("property", "贸易"), "bankruptcy": ("bankruptcy", "实业"),
    "environment": ("property", "化工"), "other": ("other_non_property", "服务"),
}
FEE_KINDS = {
    "property": ["civil_loan", "contract", "lease", "property_management", "housing_sale"], "divorce": ["family"],
    "personality": ["personality_rights"], "other_non_property": ["neighbour", "land_use"],
    "ip_without_amount": ["intellectual_property"], "ip_with_amount": ["intellectual_property"], "labour": ["labour"],
    "jurisdiction_objection": ["contract", "construction_contract"],
    "enforcement_application": ["civil_loan", "contract", "labour"],
    "preservation": ["construction_contract", "contract"],
    "payment_order": ["civil_loan", "property_management"], "public_notice": ["contract"],
    "arbitration_review": ["construction_contract", "labour"], "bankruptcy": ["bankruptcy"],
    "special_procedure": ["family", "inheritance"], "judicial_confirmation": ["traffic_accident", "neighbour"],
}
IN_COURT = ("decided", "docketed", "in_trial")
STATUS_AT_END = {
    "judged": "decided", "mediated": "settled", "withdrawn": "withdrawn", "dismissed": "closed",
    "not_docketed": "closed",
}
RELIEFS = [
    ("exempt", "disabled_without_income"), ("exempt", "support_claim"), ("exempt", "minimum_living"),
    ("exempt", "brave_act"), ("exempt", "disaster"), ("reduced", "disaster"), ("reduced", "preferential_treatment"),
    ("reduced", "welfare_station"), ("reduced", "other"), ("deferred", "social_insurance_claim"),
    ("deferred", "accident_victim"), ("deferred", "legal_aid"),
]


def court_fee(case, kind):
    """The facts of the fee, for whatever kind of matter."""
    case["claim_kind"] = kind
    case["amount"] = yuan(800, 60_000_000)
    if kind == "divorce":
        case["property_in_divorce"] = pick([0, yuan(50_000, 3_000_000)])
    if kind == "personality":
        case["damages"] = pick([0, yuan(5_000, 400_000)])
    if kind == "enforcement_application":
        case["enforced_amount"] = pick([0, yuan(3_000, 40_000_000), yuan(3_000, 40_000_000)])
    if kind == "preservation":
        case["preserved_amount"] = yuan(500, 3_000_000)
    if kind == "bankruptcy":
        case["bankruptcy_estate"] = yuan(200_000, 300_000_000)
    if kind == "jurisdiction_objection":
        case["objection_failed"] = chance(0.7)
    case["instance"] = pick(["first"] * 8 + ["second", "retrial"])
    if case["instance"] == "second" or case["instance"] == "retrial" and chance(0.4):
        case["appealed_amount"] = case["amount"] // whole(1, 4)
    case["procedure"] = pick(["ordinary"] * 9 + ["summary"] * 6 + ["small_claims"] * 3 + ["special"])
    court = case["status"] in IN_COURT
    case["outcome"] = pick(["pending"] * 6 + ["judged"] * 4 + ["mediated", "mediated", "withdrawn", "withdrawn"]
                           + ["dismissed", "not_docketed"]) if court else "pending"
    if case["outcome"] in STATUS_AT_END:
        case["status"] = STATUS_AT_END[case["outcome"]]
    elif court:
        case["status"] = pick(["docketed", "in_trial"])
    if case["outcome"] == "judged":
        case["losing_party"] = pick(["applicant", "respondent", "both", "none"])
    if case["outcome"] == "withdrawn" and kind.startswith("administrative"):
        case["defendant_changed_act"] = chance(0.6)
    case["counterclaim"] = chance(0.08)
    case["third_party_claim"] = chance(0.05)
    if case["filed_on"] >= "2019-02-01":
        case["fee_notified_on"] = after(case["filed_on"], 1, 6)
    if case["status"] in ("docketed", "in_trial", "decided", "settled", "withdrawn"):
        case["docketed_on"] = after(case["filed_on"], 2, 7)
    case["payer_is_person"] = case["parties"][0]["kind"] == "person"


def relief(case, number):
    asked, ground = RELIEFS[number % len(RELIEFS)]
    applied = after(case["filed_on"], 0, 9)
    case.update(relief_requested=asked, relief_ground=ground, relief_applied_on=applied, relief_proven=chance(0.85))


def dispute(number, category, kind, filed):
    case = {
        "id": f"cn-d-{number:04d}", "model": "dispute", "jurisdiction": pick(JURISDICTIONS), "language": "zh",
        "channel": pick(["online", "counter", "hotline", "court_transfer", "petition"]),
        "category": category, "filed_on": filed,
        "status": pick(["registered"] * 4 + ["referred", "docketed", "docketed", "in_trial", "in_trial", "decided"]),
        "urgency": whole(1, 5), "group_size": 1 if chance(0.85) else whole(2, 60),
        "petition_count": 0 if chance(0.9) else whole(1, 4), "pilot": chance(0.5),
    }
    if chance(0.8) or case["status"] in ("docketed", "in_trial"):
        case["agreed_to_mediate"] = chance(0.7)
    if chance(0.06):
        case["justiciable"] = False
    if chance(0.06):
        case["fit_for_mediation"] = False
    if chance(0.05):
        case["public_interest"] = True
    other = CIVIL.get(category, ("", "服务"))[1]
    first = person("plaintiff") if chance(0.75) else company("plaintiff", "商贸")
    if kind.startswith("administrative") or kind == "reconsideration":
        case["parties"] = [first, agency("defendant")]
    elif category in ("family", "inheritance", "neighbour", "civil_loan"):
        case["parties"] = [person("plaintiff"), person("defendant")]
    else:
        case["parties"] = [first, company("defendant", other)]
    court_fee(case, kind)
    return case


def hearing(filed, instance):
    attended = chance(0.62)
    held = {
        "on": after(filed, 40, 150), "instance": instance, "must_appear": chance(0.5), "attended": attended,
        "valid": attended and chance(0.93), "counsel_attended": chance(0.85),
    }
    if attended:
        held["left_midway"] = chance(0.06)
        held["refused_to_explain"] = chance(0.06)
    elif chance(0.6):
        held["excuse"] = pick(["force_majeure", "irreplaceable_duty", "accident"])
        held["excuse_proven"] = chance(0.8)
    return held


def administrative(number, filed):
    category = pick(
        ["administrative_reconsideration", "administrative_litigation", "information_disclosure",
         "real_estate_registration", "land_use", "land_expropriation"])
    way = pick(["reconsideration"] * 4 + ["litigation"] * 5 + ["petition"])
    kind = "reconsideration" if way == "reconsideration" else pick(["administrative"] * 5 + ["administrative_special"])
    if number % 10 == 0:
        category, way, kind = "administrative_compensation", "state_compensation", "administrative_compensation"
    case = dispute(number, category, kind, filed)
    act = pick(["permit", "penalty", "penalty", "registration", "expropriation", "information_disclosure", "inaction"])
    case.update(administrative_kind=way, act_kind=act, on_the_spot=act == "penalty" and chance(0.4),
                act_on=after(filed, -60, -20), reconsidered_first=way == "litigation" and chance(0.35))
    if act == "penalty":
        case["fine_amount"] = yuan(200, 40_000)
    if way == "litigation":
        case["court_level"] = pick(["basic", "basic", "basic", "intermediate"])
        case["hearings"] = [hearing(filed, "first") for _ in range(whole(0, 3) % 3)]
        if chance(0.2):
            case["hearings"].append(hearing(filed, "second"))
    return case


STAGES = ["pre_filing"] * 6 + ["after_filing_ordinary", "after_filing_ordinary", "after_filing_summary", "enforcement"]


def mediation(number):
    applied = day("2021-12-31", "2026-05-20") if chance(0.95) else day("2016-07-01", "2021-12-30")
    case = {
        "id": f"cn-m-{number:04d}", "model": "mediation", "jurisdiction": pick(JURISDICTIONS), "language": "zh",
        "category": pick(list(CIVIL)), "kind": pick(["specially_invited"] * 4 + ["judicial", "industry"]),
        "stage": pick(STAGES),
        "complexity": pick(["simple", "ordinary", "ordinary", "major", "especially_major"]),
        "amount": yuan(1_000, 5_000_000), "applied_on": applied, "applicant_consented": chance(0.97),
        "justiciable": chance(0.97), "court_competent": chance(0.97), "fit_for_online": chance(0.96),
        "fit_for_mediation": chance(0.96), "all_parties_consented": chance(0.55),
        "parties": [person("applicant"), company("respondent", "物业")],
    }
    consented = after(applied, 0, 2)
    case["consented_on"] = consented
    if case["all_parties_consented"] and chance(0.6):
        case["chosen_on"] = after(consented, 0, 5)
    if chance(0.65):
        assigned = case["assigned_on"] = after(applied, 1, 4)
        case["disclosure"] = pick(["none"] * 4 + ["kin", "interest"])
        if case["disclosure"] != "none":
            case.update(disclosed_on=after(assigned, 0, 2), parties_accept_disclosure=chance(0.5))
        confirmed = after(assigned, 0, 6)
        if chance(0.12):
            case.update(declined_on=confirmed, decline_reason=pick(["workload", "not_competent", "out_of_area"]))
        elif chance(0.85):
            case.update(received_on=after(assigned, 0, 0), confirmed_on=confirmed)
            case["other_party_answer"] = pick(["consented"] * 6 + ["no_answer", "refused", "unreachable"])
            time_and_holds(case, confirmed)
    if chance(0.04):
        case["recusal_requested_on"] = after(applied, 3, 12)
    if chance(0.03):
        case["refused_again"] = True
    if chance(0.03):
        case["consent_withdrawn_on"] = after(applied, 3, 20)
    return case


def time_and_holds(case, confirmed):
    if chance(0.25):
        case.update(extension_days=pick([7, 10, 15, 30]), extension_agreed_by_all=chance(0.7))
    if chance(0.2):
        begin = after(confirmed, 2, 10)
        case.update(appraisal=True, holds=[{"kind": "appraisal", "from": begin, "to": after(begin, 5, 40)}])


def resettlement(number):
    posted = day("2015-01-01", "2024-12-31")
    return {
        "id": f"cn-r-{number:04d}", "model": "resettlement", "jurisdiction": "cn", "language": "zh",
        "project": f"虚构项目{whole(1, 9)}", "plan_posted_on": posted, "agreement_on": after(posted, 30, 200),
        "legal_area_m2": whole(40, 300), "registered_persons": whole(1, 7), "form": pick(["flats", "money", "mixed"]),
    }


def filed_on(number):
    if number % 40 == 0:
        return pick(["2007-03-31", "2007-04-01", "2016-06-30", "2023-12-31", "2024-01-01"])
    return day("2017-01-01", "2018-12-31") if chance(0.04) else day("2019-02-01", "2026-05-31")


def all_cases():
    for number in range(1, 121):
        kind = list(FEE_KINDS)[number % len(FEE_KINDS)]
        case = dispute(number, pick(FEE_KINDS[kind]), kind, filed_on(number))
        if number % 3 == 0:
            relief(case, number // 3)
        yield case
    for number in range(121, 231):
        category = list(CIVIL)[number % len(CIVIL)]
        case = dispute(number, category, CIVIL[category][0], filed_on(number))
        if number % 2 == 0:
            relief(case, number // 2)
        yield case
    for number in range(231, 301):
        yield administrative(number, filed_on(number))
    for number in range(1, 121):
        yield mediation(number)
    for number in range(1, 13):
        yield resettlement(number)


def rare_mediation(number, **facts):
    """A mediation in which nothing stands in the way, but for the facts given."""
    case = {
        "id": f"cn-m-{number:04d}", "model": "mediation", "jurisdiction": "cn", "language": "zh", "category": "lease",
        "kind": "specially_invited", "stage": "pre_filing", "complexity": "ordinary", "amount": 480000,
        "applied_on": "2023-05-08", "applicant_consented": True, "justiciable": True, "court_competent": True,
        "fit_for_online": True, "parties": [person("applicant"), company("respondent", "租赁")],
    }
    case.update(facts)
    return case


def appraisal(first, last=None, **more):
    return {"kind": "appraisal", "from": first, **({"to": last} if last else {}), **more}


RARE_ASSIGNMENTS = [
    {"court_competent": False}, {"court_competent": False, "category": "contract"},
    # the mediator of 8 May declines, is silent, discloses or is refused; another one is assigned on 15 May
    {"assigned_on": "2023-05-09", "declined_on": "2023-05-10", "decline_reason": "workload"},
    {"assigned_on": "2023-05-15", "declined_on": "2023-05-10", "decline_reason": "workload"},
    {"assigned_on": "2023-05-15", "confirmed_on": "2023-05-10", "as_of": "2023-05-16"},
    {"assigned_on": "2023-05-15", "confirmed_on": "2023-05-10", "as_of": "2023-05-22"},
    {"assigned_on": "2023-05-15", "recusal_requested_on": "2023-05-12"},
    {"assigned_on": "2023-05-15", "recusal_requested_on": "2023-05-16"},
    {"assigned_on": "2023-05-15", "disclosure": "kin", "disclosed_on": "2023-05-11", "parties_accept_disclosure": False},
    {"assigned_on": "2023-05-15", "disclosure": "kin", "disclosed_on": "2023-05-16", "parties_accept_disclosure": False},
    {"assigned_on": "2023-05-09", "as_of": "2023-05-12"}, {"assigned_on": "2023-05-09", "as_of": "2023-05-15"},
    {"all_parties_consented": True, "consented_on": "2023-05-08", "as_of": "2023-05-09"},
    {"all_parties_consented": True, "consented_on": "2023-05-08", "as_of": "2023-05-15"},
]
RARE_HOLDS = [
    [appraisal("2023-05-15", "2023-05-24")] * 2,
    [appraisal("2023-05-20", "2023-05-29"), appraisal("2023-05-15", "2023-05-24")],
    [appraisal("2023-01-01", "2023-03-01")], [appraisal("2024-01-01", "2024-03-01")],
    [appraisal("2023-05-01", "2023-05-14"), appraisal("2023-06-12", "2023-06-20")],
    [appraisal("2023-05-15", days=10)], [appraisal("2023-05-15")],
    [appraisal("2023-06-10"), {"kind": "force_majeure", "from": "2023-05-20", "to": "2023-05-21"}],
]


def heard(instance, excuse=None, **facts):
    held = {"on": "2021-06-01", "instance": instance, "must_appear": False, "attended": False, "valid": False,
            "counsel_attended": True}
    if excuse:
        held.update(excuse="accident", excuse_proven=excuse == "proven")
    held.update(facts)
    return held


RARE_SUITS = [
    ("2021-03-11", [heard("first", "proven"), heard("second")]), ("2021-03-11", [heard("second"), heard("first", "proven")]),
    ("2021-03-11", [heard("first", "proven"), heard("first", "claimed")]),
    # before 2020-07-01 an absence counts after a notice of the court, or when nobody but counsel came
    ("2020-06-30", [heard("first")]), ("2020-06-30", [heard("first", must_appear=True)]),
    ("2020-06-30", [heard("first", counsel_attended=False)]), ("2018-02-07", [heard("first", must_appear=True)]),
]
RARE_FEES = [
    {"filed_on": "2018-05-03", "fee_notified_on": "2018-05-04"},
    {"filed_on": "2018-05-03", "fee_notified_on": "2018-05-04", "outcome": "mediated", "procedure": "summary",
     "counterclaim": True},
    {"filed_on": "2018-12-20", "fee_notified_on": "2018-12-25"}, {"filed_on": "2026-12-20", "fee_notified_on": "2026-12-25"},
    {"filed_on": "2023-05-08", "claim_amount": 2500000}, {"filed_on": "2023-05-08", "claim_amount": 0},
]


def rare(start):
    """What chance meets too seldom: one case at least for every branch of every rule."""
    basis = {"model": "dispute", "jurisdiction": "cn", "language": "zh", "urgency": 2, "group_size": 1}
    for number, (filed, hearings) in enumerate(RARE_SUITS, start):
        yield {"id": f"cn-d-{number:04d}", **basis, "category": "administrative_litigation", "status": "in_trial",
               "filed_on": filed, "administrative_kind": "litigation", "act_kind": "permit", "claim_kind": "administrative",
               "instance": "first", "parties": [person("plaintiff"), agency("defendant")], "hearings": hearings}
    start += len(RARE_SUITS)
    for number, facts in enumerate(RARE_FEES, start):
        yield {"id": f"cn-d-{number:04d}", **basis, "category": "contract", "status": "registered",
               "claim_kind": "property", "amount": 3000000, "parties": [person("plaintiff"), company("defendant", "贸易")],
               **facts}
    start += len(RARE_FEES)
    for number, fine in enumerate([200000, 300000, 300001], start):
        yield {"id": f"cn-d-{number:04d}", **basis, "category": "administrative_reconsideration", "status": "registered",
               "filed_on": "2024-03-11", "administrative_kind": "reconsideration", "act_kind": "penalty",
               "on_the_spot": False, "fine_amount": fine, "claim_kind": "reconsideration",
               "parties": [person("applicant"), agency("respondent")]}
    for number, facts in enumerate(RARE_ASSIGNMENTS, 121):
        yield rare_mediation(number, **facts)
    for number, holds in enumerate(RARE_HOLDS, 121 + len(RARE_ASSIGNMENTS)):
        yield rare_mediation(number, confirmed_on="2023-05-10", appraisal=True, holds=holds)


def with_gaps(case):
    """About three cases in a hundred lack a fact."""
    if chance(0.03):
        facts = [name for name in case if name not in ("id", "model", "jurisdiction", "language", "parties")]
        del case[pick(facts)]
    return case


# On the way: disputes and mediations of 2023 and 2024 in every state of their process, with what the metrics count.

def working_on(number, status, facts):
    return {"id": f"cn-w-{number:04d}", "model": "mediation", "jurisdiction": "cn", "language": "zh",
            "unit": f"court-{number % 5}", "officer": f"j-{number % 7}", "channel": pick(["online", "court_transfer"]),
            "category": pick(["property_management", "housing_sale", "lease", "construction_contract"]),
            "stage": "pre_filing", "kind": "specially_invited", "mode": pick(["online", "online", "invited_in", "going_out"]),
            "status": status, "justiciable": True, "court_competent": True, "fit_for_online": True,
            "applicant_consented": True,
            "parties": [{**person("applicant"), "consented": True}, {**company("respondent", "物业"), "consented": True}],
            **facts}


def mediation_on_its_way(number):
    status = pick(["applied", "assigned", "declined", "confirmed", "mediating", "extended", "success", "success", "failed",
                   "confirmed_by_court", "filed", "performed", "performed", "performed"])
    applied = day("2023-01-04", "2024-06-14")
    facts = {"applied_on": applied}
    if status != "applied":
        facts["assigned_on"] = after(applied, 0, 4)
    if status == "declined":
        facts.update(declined_on=after(facts["assigned_on"], 0, 3), decline_reason="workload")
    elif status not in ("applied", "assigned"):
        facts["confirmed_on"] = after(facts["assigned_on"], 0, 5)
        facts.update(all_parties_consented=True, consented_on=after(facts["confirmed_on"], 1, 3))
    if status == "extended":
        facts.update(extension_days=15, extension_agreed_by_all=True)
    if status in ("failed", "filed"):
        facts.update(ended_on=after(facts["confirmed_on"], 6, 30), undisputed_facts=["合同已签订"],
                     outcome=pick(["gap_too_wide", "party_stopped", "refused_to_sign"]))
    if status == "filed":
        facts["filed_as_case_on"] = after(facts["ended_on"], 1, 7)
    if status in ("success", "confirmed_by_court", "performed"):
        signed = after(facts["confirmed_on"], 6, 30)
        facts.update(agreement_on=signed, all_signed_on=signed, ended_on=signed, outcome="agreement",
                     performance_due_on=after(signed, 20, 90), relationship_mended=chance(0.7))
        if chance(0.6):
            paid = after(signed, 30, 60)
            facts.update(subsidy_class=pick(["simple", "ordinary", "major", "especially_major"]),
                         subsidy_amount=pick([40000, 80000, 150000, 400000]), subsidy_paid_on=paid,
                         subsidy_claimed_elsewhere=False, mediator_on_public_payroll=False)
    if status == "confirmed_by_court":
        applied_for = after(facts["all_signed_on"], 2, 25)
        facts.update(confirmation_joint=True, confirmation_applied_on=applied_for,
                     confirmation_docketed_on=after(applied_for, 0, 3),
                     confirmation_decided_on=after(applied_for, 4, 30), confirmation_result="confirmed")
        facts["ruling_received_on"] = after(facts["confirmation_decided_on"], 1, 5)
    if status == "performed":
        facts.update(performed_on=after(facts["performance_due_on"], -20, 3), performed_unforced=True)
    return working_on(number, status, facts)


def dispute_on_its_way(number):
    status = pick(["registered", "referred", "in_mediation", "settled", "settled", "docketed", "in_trial", "decided", "closed"])
    filed = day("2023-01-04", "2024-06-14")
    one = {"id": f"cn-v-{number:04d}", "model": "dispute", "jurisdiction": "cn", "language": "zh",
           "unit": f"court-{number % 5}", "officer": f"j-{number % 7}", "category": "property_management",
           "filed_on": filed, "complaint_received_on": filed, "status": status, "pilot": chance(0.6),
           "agreed_to_mediate": True, "justiciable": True, "petition_count": pick([0, 0, 0, 1, 2]),
           "parties": [person("plaintiff"), company("defendant", "物业")]}
    if status in ("referred", "in_mediation", "settled"):
        one.update(referred_on=after(filed, 1, 5), referral_status="mediating" if status == "in_mediation" else "applied")
    if status == "settled":
        one.update(settled_by_mediation=True, closed_on=after(filed, 20, 45), outcome="settled_outside")
    if status in ("docketed", "in_trial", "decided", "closed"):
        docketed = after(filed, 2, 7)
        one.update(docketed_on=docketed, accepted_on=docketed, instance="first", procedure=pick(["ordinary", "summary"]))
        one["due_on"] = after(docketed, 90, 90) if one["procedure"] == "summary" else after(docketed, 180, 180)
    if status in ("decided", "closed"):
        one.update(decided_on=after(one["docketed_on"], 40, 190), outcome="judged")
        one["judgment_served_on"] = after(one["decided_on"], 3, 9)
    if status == "closed":
        one["closed_on"] = after(one["judgment_served_on"], 16, 30)
    return one


def on_the_way():
    for number in range(1, 91):
        yield mediation_on_its_way(number)
    for number in range(1, 61):
        yield dispute_on_its_way(number)
    for number in range(1, 25):
        kind = pick(["unit", "organisation", "mediator", "mediator"])
        entry = {"id": f"cn-e-{number:04d}", "model": "mediation", "jurisdiction": "cn", "language": "zh",
                 "roster_kind": kind, "enrolled_on": day("2020-02-01", "2023-12-31")}
        entry.update({"unit": {"roster_unit": f"unit-{number}"}, "organisation": {"roster_org": f"org-{number}"},
                      "mediator": {"roster_org": "org-1", "roster_mediator": f"m-{number}"}}[kind])
        if chance(0.2):
            entry["left_on"] = after(entry["enrolled_on"], 100, 900)
        yield entry


for case in [with_gaps(case) for case in all_cases()] + list(rare(301)) + list(on_the_way()):
    print(json.dumps(case, ensure_ascii=False, separators=(",", ":")))
