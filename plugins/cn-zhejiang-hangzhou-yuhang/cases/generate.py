"""Sample cases of the plugin: python3 generate.py > cases.jsonl

Households in all states, with what was known of them by then, and postings, allocations, building works, property
management, groups and grasps as records of their own. Everything is invented; persons have no names. Seeded, and only
random() is drawn, so the output is the same everywhere.
"""

import datetime
import json
import random

draw = random.Random(2008).random
YUHANG = "cn/zhejiang/hangzhou/yuhang"
COMMUNITIES = [f"community_{n}" for n in range(1, 7)]
BENEFITS = [
    "had_public_housing", "had_housing_reform", "had_affordable_housing", "had_low_rent_housing", "had_monetised_housing",
]
WAY = [
    "surveyed", "agreed", "moved_out", "in_transition", "registered", "confirmed", "posted", "drawn", "settled",
    "handed_over",
]
SIX = ["population", "area_and_flat_type", "resettlement_housing", "housing_run", "package_to_group"]


def chance(probability):
    return draw() < probability


def whole(low, high):
    return low + int(draw() * (high - low + 1))


def pick(items):
    return items[whole(0, len(items) - 1)]


def day(first, last):
    first = datetime.date.fromisoformat(first)
    return (first + datetime.timedelta(whole(0, (datetime.date.fromisoformat(last) - first).days))).isoformat()


def after(start, low, high=None):
    days = low if high is None else whole(low, high)
    return (datetime.date.fromisoformat(start) + datetime.timedelta(days)).isoformat()


def years_before(date, years):
    return f"{int(date[:4]) - years}{date[4:8]}{min(int(date[8:]), 28):02d}"


def person(number, relation, **facts):
    one = {
        "number": number, "relation": relation, "hukou": pick(["agricultural"] * 6 + ["non_agricultural", "resident"]),
        "registered": True, "confirmed_by_police": chance(0.98),
    }
    one.update({name: chance(0.015) for name in BENEFITS})
    one.update(facts)
    return one


def persons(case, number):
    cutoff, freeze = case["cutoff_on"], case["freeze_from"]
    people = [person(1, "head")]
    if number % 14 == 0:
        people[0].update(registered=False)
    if number % 17 == 0:
        people[0]["hukou"] = "collective"
    if chance(0.8):
        # Some marriages are of the very day three years before the cut-off, or of the next.
        three = years_before(cutoff, 3)
        since = pick([three, after(three, 1), years_before(after(cutoff, -300, 0), whole(2, 30))])
        people[0]["married"] = True
        people.append(person(2, "spouse", married=True, spouse_since=since, registered=chance(0.7)))
        children = pick([0, 1, 1, 1, 2])
        if children == 0:
            people[0]["childless"] = people[1]["childless"] = True
        for _ in range(children):
            people.append(child(len(people) + 1, case))
        if children == 1 and chance(0.5):
            people[0]["one_child_certificate"] = people[1]["one_child_certificate"] = True
    for _ in range(pick([0, 1, 2, 2])):
        parent = person(len(people) + 1, "parent", registered=chance(0.7))
        if not parent["registered"]:
            parent["supported_parent_since"] = years_before(after(cutoff, -30, 30), whole(1, 4))
        elif chance(0.15):
            parent["died_on"] = after(cutoff, -60, 60)
        people.append(parent)
    if chance(0.2):
        moved, reason = after(freeze, -30, 60), pick(["marriage", "work"])
        people.append(person(len(people) + 1, "child_in_law", moved_in_on=moved, move_reason=reason))
    return people


def child(number, case):
    one = person(number, "child")
    kind = pick(["home"] * 4 + ["student", "soldier", "newborn"])
    if kind in ("student", "soldier"):
        one.update({"registered": False, "hukou": "collective", kind: True})
    if kind == "newborn":
        one.update(registered=False, hukou="none", birth_date=after(case["plan_posted_on"], 0, 900))
    return one


def household(number):
    posted = pick(["2008-01-01", "2014-04-30", "2014-05-01"]) if number % 15 == 0 else day("2008-03-01", "2019-06-30")
    case = {
        "record": "household", "community": pick(COMMUNITIES), "group": f"group_{whole(1, 9)}",
        "household": f"h{number:03d}",
        "unit": "development_zone", "officer": f"office-{whole(1, 9)}", "freeze_from": after(posted, -300, -60),
        "plan_posted_on": posted, "cutoff_on": after(posted, 20, 50),
        "form": pick(["flats"] * 12 + ["money", "own_building"]), "petition_count": 1 if chance(0.06) else 0,
    }
    case["persons"] = persons(case, number)
    case["original_area_m2"] = whole(600, 3600) / 10
    case["legal_area_m2"] = 0 if number % 31 == 0 else round(case["original_area_m2"] * whole(60, 100) / 100, 1)
    state = pick(["refused", "disputed"]) if number % 12 == 0 else pick(WAY[1:] + WAY[-1:] * 8)
    case["status"] = state
    if state == "disputed":
        case.update(objected_on=after(posted, 40, 120))
        return case
    reached = WAY.index("registered" if state == "refused" else state)
    # Only flats are drawn.
    if case["form"] != "flats" and reached > WAY.index("posted"):
        case["status"], reached = "posted", WAY.index("posted")
    reach(case, reached)
    return case


def reach(case, state):
    """What is known of a household in that state and all before it."""
    agreed = after(case["plan_posted_on"], 60, 150)
    registered = after(agreed, 700, 1500)
    drawn = after(registered, 120, 160)
    if state >= 1:
        case.update(agreement_on=agreed, agreed_amount=whole(200, 2500) * 100000, agreement_due_on=after(agreed, 60),
                    agreed_place=f"estate_{whole(1, 4)}", has_demolition_agreement=True)
    if state >= 2:
        case["moved_out_on"] = after(agreed, 10, 55)
    if state >= 3:
        case.update(transition_kind=pick(["own", "own", "provided"]), transition_from=case["moved_out_on"],
                    transition_to=after(agreed, 1400), in_transition_persons=len(case["persons"]),
                    moving_allowance=whole(8, 20) * 10000)
    if state >= 4:
        case.update(registered_on=registered, has_household_book=True, has_identity_cards=True,
                    has_marriage_certificate=chance(0.9), has_one_child_card=chance(0.9),
                    formal_resettlement_on=registered,
                    earlier_benefit=any(one[name] for one in case["persons"] for name in BENEFITS))
        if chance(0.2):
            case.update(problems_left=whole(1, 3), problems_recorded_on=after(registered, -60, -20))
            if chance(0.7):
                case["problems_settled_on"] = after(registered, 5, 50)
    if state >= 5:
        case.update(office_confirmed_on=after(registered, 3, 12), police_confirmed_on=after(registered, 5, 15))
        case["counted_persons"] = len(case["persons"])
        case["entitled_area_m2"] = 80 * case["counted_persons"]
        kinds = ["survey_notice"] + SIX
        case["postings"] = [posting(kind, after(registered, 20 + 15 * place)) for place, kind in enumerate(kinds)]
    if state >= 6 and chance(0.12):
        case["posting_objected_on"] = after(registered, 40, 60)
        if chance(0.8):
            case["posting_objection_answered_on"] = after(case["posting_objected_on"], 2, 14)
    if state >= 7:
        drew(case, drawn)
    if state >= 8:
        settled = after(drawn, pick([2, 3, 4, 5, 7, 10, 11]))
        case.update(settled_on=settled, paid_on=after(settled, 0, 6), contract_on=settled)
        if case["to_collect"]:
            case["collected_on"] = after(settled, -1, 0 if chance(0.95) else 9)
        case["postings"].append(posting("lottery_results", after(drawn, 1)))
    if state >= 9:
        lived_in(case, after(case["settled_on"], 0, 4))


def drew(case, drawn):
    owes, gets = whole(0, 300) * 100000, whole(50, 500) * 100000
    case.update(
        wave=whole(1, 5), informed_on=after(drawn, -70, -20),
        informed_how=pick(["meeting", "on_site_office", "home_visit"]),
        draw_resolution_on=after(drawn, -50, -30), viewed_on=after(drawn, -15, -9), draw_notice_on=after(drawn, -8, -3),
        drawn_on=drawn, notary_present=True, draw_attended=chance(0.97), household_position=whole(1, 60),
        chosen_area_m2=round(case["entitled_area_m2"] + whole(-20, 50) / 10, 1), to_collect=owes, to_pay=gets,
        drew_in_group=whole(25, 60),
        cash=[{"line": "income", "item": "above_norm_area", "amount": owes},
              {"line": "outgoing", "item": "transition_rent", "amount": gets}])
    case["settled_in_group"] = case["drew_in_group"] - (whole(1, 5) if chance(0.2) else 0)


def lived_in(case, keys):
    case.update(handed_over_on=keys, moved_in_on=after(keys, 5, 90),
                property_management=pick(["company", "community_managed", "pilot"]))
    if chance(0.8):
        case["satisfaction"] = whole(35, 100)
    if chance(0.4):
        case["defects"] = [defect(after(keys, 20, 300)) for _ in range(whole(1, 3))]


def defect(reported):
    one = {"kind": pick(["leak", "wiring", "plumbing", "doors_windows", "finish"]), "reported_on": reported}
    if chance(0.95):
        one.update(visited_on=after(reported, 0, 4), answered_on=after(reported, 1, 6))
        if chance(0.9):
            one.update(repaired_on=after(reported, 4, 34), accepted_by_household=chance(0.95))
    return one


def posting(kind, start):
    until = after(start, 7, 10)
    received = pick([0, 0, 0, 1, 2])
    one = {"kind": kind, "place": "community notice board", "from": start, "to": until, "objection_by": until,
           "objections": received, "objections_upheld": min(received, pick([0, 0, 1]))}
    if one["objections_upheld"]:
        one["corrected_on"] = after(until, 1, 3)
    if chance(0.9):
        one["removed_on"] = after(until, 1, 18)
    return one


def step(process, transition, state, kind, at):
    return {"type": kind, "at": at, "process": process, "transition": transition, "state": state}


def posting_record(number):
    start = day("2012-01-10", "2018-11-20")
    until = after(start, 7, 9)
    received = whole(0, 6)
    case = {
        "record": "posting", "community": pick(COMMUNITIES),
        "posting_kind": pick(["survey_notice"] + SIX + ["lottery_results"]),
        "posting_place": "community notice board", "posted_on": start, "posting_until": until,
        "events": [step("posting", "publish", "open", "posted", start)],
    }
    upheld = received > 0 and chance(0.5)
    if upheld:
        corrected = after(start, 3)
        until = after(corrected, 7)
        case.update(posting_until=until, posting_corrected_on=corrected)
        case["events"] += [step("posting", "uphold_objections", "to_correct", "decided", after(start, 2)),
                           step("posting", "correct", "open", "corrected", corrected)]
    if chance(0.85):
        decided = after(until, 1, 12)
        case.update(objections_received=received, objections_upheld=1 if upheld else 0, objections_decided_on=decided)
        case["events"].append(step("posting", "reject_objections", "decided", "decided", decided))
        if chance(0.85):
            case["posting_removed_on"] = after(decided, 0, 6)
            case["events"].append(step("posting", "remove", "removed", "closed", case["posting_removed_on"]))
    return case


def management(number):
    start = day("2012-07-01", "2017-12-31")
    case = {
        "record": "management", "community": pick(COMMUNITIES), "property_company": f"company_{whole(1, 4)}",
        "pilot": True, "property_management": pick(["company", "self_managed", "community_managed"]), "pilot_from": start,
        "events": [step("property_management", "start_pilot", "pilot", "assigned", start)],
    }
    if chance(0.7):
        case.update(assessed_on=after(start, 366, 400), performance_score=whole(50, 98), satisfaction=whole(45, 97))
        case["events"].append(step("property_management", "assess", "assessed", "verified", case["assessed_on"]))
    return case


def construction(number):
    start = day("2008-06-01", "2014-06-30")
    works = [("tender", "tendered", "circulated", 0), ("contract", "contracted", "agreement_signed", 60),
             ("start_work", "building", "performed", 90), ("list_change", "building", "decision_amended", 300),
             ("report_change", "building", "circulated", 310), ("audit", "building", "verified", 600),
             ("inspect", "inspected", "verified", 700), ("release", "released", "handed_over", 730)]
    works = works[:whole(1, len(works))]
    case = {"record": "construction", "estate": f"estate_{number}", "government_project": True, "land_ensured": True,
            "funds_ensured": True}
    facts = {"tender": "tendered_on", "contract": "contracted_on", "list_change": "change_listed_on",
             "report_change": "change_reported_on", "audit": "audited_on", "inspect": "inspected_on",
             "release": "released_on"}
    case["events"] = [step("construction", name, state, kind, after(start, days)) for name, state, kind, days in works]
    case.update({facts[name]: after(start, days) for name, _, _, days in works if name in facts})
    if len(works) > 6:
        case["controls_kept"] = ["progress", "quality", "safety", "guarantees", "clean_hands"]
    return case


def register():
    for number in range(1, 10):
        yield {"record": "working_group", "working_group": f"group_{number}", "accepted_on": "2011-11-01"}
    for name in ("liaison", "registration", "policy", "number_shaking", "order", "viewing", "logistics"):
        yield {"record": "day_group", "day_group": name, "accepted_on": "2012-03-01"}
    for name in ("progress", "quality", "safety", "guarantees", "clean_hands"):
        yield {"record": "construction_control", "construction_control": name, "accepted_on": "2008-06-01"}


def with_gaps(case):
    """About three households in a hundred lack a fact."""
    if case["record"] == "household" and chance(0.03):
        kept = ("id", "model", "jurisdiction", "language", "record", "status")
        del case[pick([name for name in case if name not in kept])]
    return case


def all_cases():
    for number in range(1, 151):
        yield household(number)
    for number in range(1, 25):
        yield posting_record(number)
    for number in range(1, 9):
        yield management(number)
    for number in range(1, 7):
        yield construction(number)
    yield from register()


for number, record in enumerate(all_cases(), 1):
    case = {"id": f"yh-s-{number:04d}", "model": "resettlement", "jurisdiction": YUHANG, "language": "zh", **record}
    print(json.dumps(with_gaps(case), ensure_ascii=False, separators=(",", ":")))
