#!/usr/bin/env python3
"""Invented enforcement cases as JSON lines: python3 generate.py > cases.jsonl

Deterministic: one seed, only Random.random(). All names are made up ("Mẫu" is sample, "Giả Định" is fictitious).
A case is a life: dates are laid out as days from the request, then the whole life is moved so that its main event
falls on the wanted day; lists are walked in turn, so that every branch of every rule is met.
"""
import datetime
import json
import random

EARLY = ["request_limitation", "enforcement_decision", "incomplete_request", "request_refusal", "ex_officio_decision"]
BRIEF = EARLY + ["file_opening", "decision_notice", "voluntary_performance", "verification", "pay_out",
                 "result_confirmation", "fee_relief", "coercion_cost_relief"]
ONLY_LATELY = {"certificate_revocation": "2025-06-02", "price_payment": "2026-07-06", "title_papers": "2026-07-06"}
STEPS = EARLY + [
    "file_opening", "decision_notice", "voluntary_performance", "verification", "information_request",
    "information_for_creditor", "delegated_verification", "reverification", "not_yet_decision", "publication",
    "publication_update", "posting_end", "unpublication", "unposting", "separate_book", "postponement",
    "postponement_end", "suspension", "termination", "resumption", "pay_out", "result_confirmation", "officer_change",
    "fee_relief", "coercion_cost_relief", "complaint", "complaint_answer", "second_complaint_answer",
    "coercion_notice", "valuation_contract", "auction_contract", "price_payment", "title_papers",
    "certificate_revocation",
]
FREE = ["alimony", "life_health_honour_damages", "wages", "severance", "job_loss_allowance", "social_insurance",
        "dismissal_damages", "social_policy_programme", "personal_value", "social_policy_bank_loan", "no_value",
        "ex_officio_return"]
CHARGED = ["ordinary", "secured_loan", "property_division", "inheritance_division", "house_handover", "land_handover"]
STAGES = ["collected_by_agency", "coerced", "settled_before_coercion", "collected_by_agency", "voluntary_period",
          "settled_after_coercion", "coerced"]
ASSETS = ["money", "land_use_right", "bank_account", "house", "vehicle", "land_and_house", "movable", "apartment",
          "securities", "building", "income"]
JUDGMENTS = ["civil", "marriage_family", "commercial", "labour", "arbitral_award", "civil", "criminal_property",
             "competition", "recognised_mediation"]
MATTERS = ["before_measures", "account_freeze", "other_security", "coercion", "after_coercion"]
CHANNELS = ["counter", "online", "post", "entrusted", "court_transfer"]
CREDITORS = [("merit", "merit_certificate"), ("none", "none"), ("lone", "commune"), ("certified_poor", "commune"),
             ("disabled", "district_hospital"), ("none", "none"), ("long_ill", "provincial_hospital"),
             ("long_ill", "commune"), ("certified_poor", "employer"), ("elderly", "commune")]
DEBTORS = [("below_poverty_line", "commune"), ("merit", "merit_certificate"), ("none", "none"), ("disaster", "commune"),
           ("lone", "employer"), ("policy_family", "civil_affairs"), ("disabled", "commune"),
           ("long_ill", "district_hospital"), ("certified_poor", "commune"), ("merit", "merit_certificate")]
MEANS = ["property", "income", "act", "nothing", "subsistence", "poor_property", "exempt_property", "thing",
         "substitute", "address", "prison", "checked", "book", "book", "book_address", "news"]
BOUNDARIES = ["2015-06-30", "2015-07-01", "2023-06-30", "2023-07-01", "2026-06-30", "2026-07-01"]
LAST = datetime.date(2026, 10, 30)


class Maker:
    """Random choices and the lists that are walked in turn."""

    def __init__(self, seed):
        self.random = random.Random(seed).random
        self.turns = {}

    def between(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def choose(self, items):
        return items[int(self.random() * len(items))]

    def turn(self, name, items):
        at = self.turns.get(name, 0)
        self.turns[name] = at + 1
        return items[at % len(items)]

    def chance(self, share):
        return self.random() < share

    def sum(self):
        """From about 0.5 million to 30 billion dong, in thousands, most of them in the tens of millions."""
        return int(500 * 10 ** (4.8 * (self.random() + self.random()) / 2)) * 1000


def base_salary(day):
    steps = [("2013-07-01", 1150000), ("2016-05-01", 1210000), ("2017-07-01", 1300000), ("2018-07-01", 1390000),
             ("2019-07-01", 1490000), ("2023-07-01", 1800000), ("2024-07-01", 2340000), ("2026-07-01", 2530000)]
    return max((s for s in steps if s[0] <= day), default=("", 830000))[1]


def whole_fee(received, day):
    """What Article 4(1) charges, in integers: the ledger that the cases carry, not the rule under test."""
    if received <= 2 * base_salary(day):
        return 0
    fee, edges = 0, [(0, 300), (5 * 10**9, 200), (7 * 10**9, 100), (10**10, 50), (15 * 10**9, 1), (10**18, 0)]
    for (low, rate), (high, _) in zip(edges, edges[1:]):
        fee += max(0, min(received, high) - low) * rate
    return (2 * fee + 10000) // 20000


def pick_day(make, first="2019-01-07", last="2026-10-20"):
    if first < "2020" and make.chance(0.08):
        first, last = "2009-07-10", "2018-12-20"
    elif first < "2026" and make.chance(0.2):
        first = "2026-01-05"
    low, high = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return low + datetime.timedelta(make.between(0, (high - low).days))


def lay_out(make, step, stage, means):
    """Days from the request. `main` is the day of the step."""
    day = {"effective": -make.between(8, 300), "requested": 0, "accepted": make.between(0, 2)}
    day["decided"] = day["accepted"] + make.between(1, 5)
    day["received"] = day["decided"] + make.between(1, 4)
    day["check"] = day["received"] + make.between(12, 40)
    if means in ("book", "book_address", "news"):
        day["not_yet"] = day["check"]
        years = 2 if means == "book_address" else make.turn("years", [1, 2])
        day["check"] += 366 * years + make.between(3, 40)
    in_time = stage == "voluntary_period"
    day["collected"] = day["received"] + (make.between(1, 9) if in_time else make.between(15, 500))
    late = max(day["check"], day["collected"]) + make.between(5, 60)
    day["main"] = {
        "file_opening": day["decided"], "decision_notice": day["decided"], "voluntary_performance": day["received"],
        "verification": day["received"], "reverification": day["check"], "not_yet_decision": day["check"],
        "separate_book": day["check"], "publication": day["check"] + make.between(1, 6), "pay_out": day["collected"],
        "result_confirmation": day["collected"] + make.between(1, 20),
        "fee_relief": day["collected"] + make.between(3, 12),
        "coercion_cost_relief": day["collected"] + make.between(3, 12),
    }.get(step, 0 if step in EARLY else late)
    return day


def add_fee(make, case, stage, day):
    claim = make.turn("free", FREE) if make.chance(0.12) else make.turn("claim", CHARGED)
    if make.chance(0.05):
        claim = make.turn("state", ["court_fee", "fine"])
    received = make.turn("edge", [2980000, 2980001, 1000000, 5000000]) if make.chance(0.08) else make.sum()
    case.update(claim_kind=claim, collected=received, collected_on=day, settlement_stage=stage)
    if claim.endswith("_division"):
        case["share_in_division"] = received = received - received // make.between(2, 5) // 1000 * 1000
    elif make.chance(0.06):
        case["receives_for_others"] = True
    before = make.sum() if claim in CHARGED and make.chance(0.25) else 0
    if before:
        case.update(collected_before=before, fee_charged_before=whole_fee(before, day))
    case["requested_amount"] = before + received + (make.sum() if make.chance(0.4) else 0)
    fee = whole_fee(before + received, day) - (case.get("fee_charged_before", 0) if before else 0)
    if claim in FREE or stage == "voluntary_period":
        return 0
    return (2 * fee + 3) // 6 if stage == "settled_before_coercion" else max(0, fee)


def add_relief(make, case, fee, day):
    """A request for relief: of the coercion cost where there was coercion, else of the fee."""
    if case["claim_kind"] in ("court_fee", "fine"):
        case["relief_kind"] = "state_duty"
        return
    coerced = case["settlement_stage"] in ("coerced", "settled_after_coercion")
    if case["procedure"] == "coercion_cost_relief" or coerced and case["procedure"] != "fee_relief" and make.chance(0.6):
        cost = make.between(2000, 60000) * 1000 + make.between(0, 1)
        hardship, paper = make.turn("debtor", DEBTORS)
        case.update(relief_kind="coercion_cost", coercion_cost=cost, debtor_hardship=hardship,
                    hardship_certificate=paper, assets_hidden=make.turn("hidden", [False] * 7 + [True]),
                    coercion_cost_paid=make.turn("paid", [cost, (cost + 1) // 2, cost // 4]))
    elif fee > 0:
        hardship, paper = make.turn("creditor", CREDITORS)
        case.update(relief_kind="fee", fee_decided=fee, fee_decided_on=case["collected_on"],
                    creditor_hardship=hardship, hardship_certificate=paper)
        tip = make.turn("tip", ["none", "found", "tip", "force", "none", "named", "unsold", "part", "none"])
        if tip == "found":
            case.update(tip_after_not_yet_conditions=True, tip_realised=True)
        elif tip != "none":
            proceeds = case.get("share_in_division", case["collected"])
            case.update(asset_tip=True, tip_realised=tip != "unsold", asset_named_in_judgment=tip == "named",
                        force_mobilised=tip == "force", tip_proceeds=proceeds // 2 if tip == "part" else proceeds)
    if "relief_kind" in case and make.chance(0.9):
        case["relief_file_complete_on"] = day


def add_means(make, case, day, kind):
    """Facts of the last check."""
    case.update(grounds_arose_on=day, last_verified_on=day, verification_count=make.between(0, 1))
    if kind in ("property", "poor_property", "exempt_property"):
        cost = make.between(5, 40) * 1000000
        value = make.sum() + cost if kind == "property" else make.choose([cost, cost // 2])
        case.update(has_property=True, property_exempt=kind == "exempt_property", property_value=value,
                    coercion_cost_estimate=cost, has_income=False)
    else:
        case.update(has_property=False, has_income=kind in ("income", "subsistence"))
    if case["has_income"]:
        case["income_only_subsistence"] = kind == "subsistence"
    if kind == "act":
        case["can_perform"] = True
    elif kind in ("thing", "substitute"):
        case.update(thing_lost=True, agreed_substitute=kind == "substitute")
        if kind == "substitute":
            case["can_perform"] = True
    elif kind in ("address", "book_address"):
        case["address_unknown"] = True
    elif kind == "prison":
        case["serving_sentence_months_left"] = make.between(20, 90)
    if kind in ("checked", "book", "book_address", "news"):
        case["verification_count"] = make.between(2, 4)
    served = kind in ("property", "income", "act", "substitute")
    case["class"] = "with_conditions" if served else "not_yet_conditions"


def add_step(make, case, step, day, at):
    """What the step of `day` needs besides the day; `at(n)` is n days after it."""
    case.update(procedure=step, procedure_received_on=day)
    if step in ("fee_relief", "coercion_cost_relief"):
        case["procedure_file_complete_on"] = at(make.between(0, 6))
    elif step == "ex_officio_decision":
        case["ex_officio_kind"] = make.turn("ex_officio", ["fine", "interim_measure", "bankruptcy", "land_recovery"])
        case["basis"] = "ex_officio"
    elif step == "verification" and make.turn("interim", [False, False, True]):
        case.update(ex_officio_kind="interim_measure", basis="ex_officio")
    elif step == "reverification":
        news = make.turn("news", ["none", "results_differ_on", "none", "new_information_on", "none", "none"])
        if news != "none":
            case[news] = day
    elif step == "publication":
        case["not_yet_since"] = day
    elif step in ("postponement", "suspension", "termination", "resumption"):
        case["ground_arose_on"] = day
        if step == "postponement":
            case["postponement_ground"] = make.turn("ground", ["creditor_agreed", "protest", "seriously_ill"])
    elif step in ("delegated_verification", "price_payment"):
        case["difficult"] = make.turn(step, [False, True])
    elif step.endswith("complaint") or step.endswith("complaint_answer"):
        case["complaint_matter"] = make.turn(step, MATTERS)
        case["act_known_on"] = at(-make.between(0, 9))
    elif step == "officer_change":
        case["officer_change_ground"] = make.turn("change", ["delay", "not_impartial", "was_lawyer_or_witness"])
        case["officer_is_head"] = make.turn("head", [False, True])
    elif step == "coercion_notice":
        case["coercions"] = [{"decided_on": at(-2), "planned_on": at(make.between(9, 30)), "outcome": "pending",
                              "measure": "seize_and_sell"}]
    elif step == "request_limitation":
        if make.turn("due", [False, True]):
            case["performance_due_on"] = case["judgment_effective_on"]
        if make.turn("held", [False, True]):
            case["holds"] = [{"kind": "suspension", "days": make.between(5, 200)},
                             {"kind": "postponement", "days": 30, "agreed_by_creditor": make.chance(0.5)}]


def add_people(make, case, number):
    company = make.chance(0.3)
    case["parties"] = [
        {"role": "creditor", "kind": "company" if company else "person",
         "name": f"Công ty Giả Định {number}" if company else f"Nguyễn Văn Mẫu {number:03d}"},
        {"role": "debtor", "kind": "person", "name": f"Trần Thị Mẫu {number:03d}"},
    ]
    if make.turn("occupant", [False] * 13 + [True]):
        case["third_party_occupant"] = True
        case["parties"].append({"role": "occupant", "kind": "person", "name": f"Lê Văn Ở Nhờ {number:03d}"})


def make_case(make, number, prefix, jurisdiction, step, moved_to=None, moves="main"):
    stage = make.turn("stage", STAGES)
    if step == "coercion_cost_relief":
        stage = "coerced"
    if step == "reverification":
        means = make.turn("again", ["nothing", "address", "prison", "subsistence"])
    else:
        means = make.turn("brief", MEANS[:12]) if moved_to or step in BRIEF else make.turn("means", MEANS)
    day = lay_out(make, step, stage, means)
    wanted = moved_to or pick_day(make, **({"first": ONLY_LATELY[step]} if step in ONLY_LATELY else {}))
    start = wanted - datetime.timedelta(day[moves])
    day["collected"] = max(day["received"] + 1, min(day["collected"], (LAST - start).days))

    def at(n):
        return (start + datetime.timedelta(n)).isoformat()

    case = {"id": f"{prefix}-{number:04d}", "model": "enforcement", "jurisdiction": jurisdiction,
            "channel": make.turn("channel", CHANNELS), "officer": f"CHV-{make.between(1, 40):02d}", "basis": "on_request",
            "judgment_kind": make.turn("judgment", JUDGMENTS),
            "judgment_number": f"{number:03d}/{at(day['effective'])[:4]}/DS-ST",
            "judgment_effective_on": at(day["effective"]), "requested_on": at(0), "accepted_on": at(day["accepted"]),
            "decided_on": at(day["decided"]), "received_decision_on": at(day["received"]),
            "asset_kind": make.turn("asset", ASSETS)}
    add_people(make, case, number)
    fee = add_fee(make, case, stage, at(day["collected"]))
    add_means(make, case, at(day["check"]), means)
    if "not_yet" in day:
        case["not_yet_since"] = at(day["not_yet"])
    add_step(make, case, step, at(day["main"]), lambda n: at(day["main"] + n))
    if day["main"] >= day["collected"]:
        add_relief(make, case, fee, at(day["main"] + make.between(0, 5)))
    if stage in ("coerced", "settled_after_coercion"):
        case.setdefault("force_mobilised", make.chance(0.5))
    return case


NEEDED = ["claim_kind", "collected_on", "collected", "settlement_stage", "has_property", "has_income", "procedure",
          "procedure_received_on", "grounds_arose_on", "accepted_on", "judgment_kind"]


def write(cases, make):
    """About three in a hundred lack a fact that a rule needs."""
    for number, case in enumerate(cases):
        if number % 33 == 20:
            case.pop(make.turn("absent", NEEDED))
        print(json.dumps(case, ensure_ascii=False, separators=(",", ":")))


POOR = {"creditor_hardship": "certified_poor", "hardship_certificate": "commune"}
TIP = {"asset_tip": True, "tip_realised": True, "asset_named_in_judgment": False, "force_mobilised": False,
       "tip_proceeds": 100000000}
SETTLED = {"settlement_stage": "settled_before_coercion"}
RARE_RECEIPTS = [
    {**POOR, **TIP}, {**POOR, **TIP, "poor_percent": 20}, {**POOR, "poor_percent": 50},
    {**POOR, **TIP, "poor_percent": 20, "relief_stacking": "added"}, {**POOR, **TIP, "relief_stacking": "added"},
    {**POOR, **TIP, "relief_stacking": "in_turn"},
    {"tip_after_not_yet_conditions": True, "tip_realised": True, "tip_proceeds": 1000000},
    # earlier receipts: exempt, a third charged, the whole charged, too much charged, within the free sum
    {"collected_before": 100000000, "fee_charged_before": 0},
    {"collected_before": 100000000, "fee_charged_before": 1000000},
    {"collected_before": 100000000, "fee_charged_before": 3000000},
    {"collected_before": 100000000, "fee_charged_before": 9000000},
    {"collected_before": 2000000, "fee_charged_before": 0}, {"collected_before": 2500000, "fee_charged_before": 75000},
    {**SETTLED, "collected": 16666667},
    {**SETTLED, "collected": 16666667, "collected_before": 16666667, "fee_charged_before": 166667},
    {"collected": 0, "collected_before": 100000000, **POOR},
]
FAMILY = {"relief_kind": "coercion_cost", "coercion_cost": 10000000, "debtor_hardship": "merit",
          "hardship_certificate": "merit_certificate", "assets_hidden": False}
RARE_STEPS = [
    {"procedure": "coercion_cost_relief", "procedure_received_on": "2021-03-01", "coercion_cost_paid": paid, **FAMILY}
    for paid in (4999999, 5000000, 10000000, 20000000)
] + [
    {"procedure": "fee_relief", "procedure_received_on": "2018-03-05", "relief_file_complete_on": "2018-03-05",
     "procedure_file_complete_on": "2018-03-05", "relief_kind": "fee", "fee_decided": 3000000,
     "creditor_hardship": "merit", "hardship_certificate": "merit_certificate"},
    # verification ran from the decision before 2015-07-01, and runs from the end of the voluntary period since
    {"procedure": "verification", "procedure_received_on": "2015-06-30", "decided_on": "2015-06-25"},
    {"procedure": "verification", "procedure_received_on": "2015-07-01", "decided_on": "2015-06-25",
     "received_decision_on": "2015-07-01"},
]
NOTHING = {"has_property": False, "has_income": False, "verification_count": 1}
RARE_CHECKS = [
    {"grounds_arose_on": "2015-07-01", **NOTHING}, {"grounds_arose_on": "2018-12-31", **NOTHING},
    {"grounds_arose_on": "2018-03-05", **NOTHING, "not_yet_since": "2017-03-01", "verification_count": 2},
    {"grounds_arose_on": "2024-03-04", **NOTHING, "not_yet_since": "2023-03-01", "verification_count": 2,
     "new_information_on": "2023-01-10"},
    {"grounds_arose_on": "2024-03-04", **NOTHING, "not_yet_since": "2023-03-01", "verification_count": 2,
     "new_information_on": "2024-01-10"},
    {"grounds_arose_on": "2026-12-17", **NOTHING}, {"grounds_arose_on": "2026-12-21", **NOTHING},
    {"grounds_arose_on": "2026-12-29", **NOTHING},
]


def rare(number):
    """What chance meets too seldom: one case at least for every branch of every rule."""
    receipt = {"claim_kind": "ordinary", "collected": 100000000, "collected_on": "2021-03-01",
               "settlement_stage": "collected_by_agency"}
    lives = [{**receipt, **facts} for facts in RARE_RECEIPTS] + RARE_STEPS + RARE_CHECKS
    for at, facts in enumerate(lives, number):
        yield {"id": f"VN-{at:04d}", "model": "enforcement", "jurisdiction": "vn", "basis": "on_request",
               "judgment_kind": "civil", "parties": [
                   {"role": "creditor", "kind": "person", "name": f"Nguyễn Văn Mẫu {at:03d}"},
                   {"role": "debtor", "kind": "person", "name": f"Trần Thị Mẫu {at:03d}"}], **facts}


def main():
    make = Maker(20260701)
    cases = []
    for number in range(1, 361):
        place = make.turn("place", ["vn", "vn", "vn/ha-noi", "vn/ho-chi-minh"])
        cases.append(make_case(make, number, "VN", place, make.turn("step", STEPS)))
    for day in BOUNDARIES:
        wanted = datetime.date.fromisoformat(day)
        for step in ("voluntary_performance", "result_confirmation", "officer_change"):
            cases.append(make_case(make, len(cases) + 1, "VN", "vn", step, wanted))
        cases.append(make_case(make, len(cases) + 1, "VN", "vn", "pay_out", wanted, "collected"))
    write(cases, make)
    for case in rare(len(cases) + 1):
        print(json.dumps(case, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
