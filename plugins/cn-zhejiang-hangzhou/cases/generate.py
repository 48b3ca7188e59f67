"""Sample cases of the plugin cn-zhejiang-hangzhou: python3 generate.py > cases.jsonl

Everything is invented; names say so. Seeded, and only random() is drawn, so the output is the same everywhere.
"""

import datetime
import json
import random

draw = random.Random(2014).random
CITY = "cn/zhejiang/hangzhou"
UNITS = ["bureau", "branch_west", "branch_east", "branch_north", "branch_south", "county_bureau_1"]


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


def person(role):
    return {"role": role, "kind": "person", "name": f"张样例{whole(0, 999):03d}"}


def agency(role, unit):
    return {"role": role, "kind": "agency", "agency_id": unit, "name": "虚构规划和自然资源局"}


def unit_figures():
    """What the weekly comment and the monthly report say of a unit, quarter by quarter."""
    before = whole(4, 60)
    return {
        "cases_same_period_last_year": before, "cases_this_period": before * whole(55, 108) // 100,
        "losses_this_period": 1 if chance(0.18) else 0, "heads_absent_this_period": 1 if chance(0.1) else 0,
        "months_rising": pick([0, 0, 0, 0, 1, 2, 3]), "previous_colour": pick(["green", "green", "yellow", "red"]),
    }


FIGURES = {(unit, quarter): unit_figures() for unit in UNITS for quarter in range(28)}


def figures(unit, filed):
    year, month = int(filed[:4]), int(filed[5:7])
    return FIGURES[unit, ((year - 2020) * 4 + (month - 1) // 3) % 28]


ACTS = {
    "registration": "real_estate_registration", "expropriation": "land_expropriation", "permit": None, "penalty": None,
    "duty_reply": None, "information_disclosure": "information_disclosure", "inaction": None,
}


def hearing(filed):
    attended = chance(0.9)
    return {
        "on": after(filed, 40, 120), "instance": "first", "unit_level": pick(["city", "district"]),
        "attended": attended, "valid": attended, "spoke": attended and chance(0.8), "counsel_attended": True,
        "online": chance(0.2),
    }


def filed_on(number):
    if number % 35 == 0:
        return pick(["2019-12-31", "2020-01-01", "2023-12-31", "2024-01-01"])
    return day("2020-01-01", "2026-04-30")


def administrative(number):
    filed = filed_on(number)
    way = pick(["reconsideration"] * 5 + ["litigation"] * 6 + ["petition"])
    act, unit = pick(list(ACTS)), pick(UNITS)
    stage = "in_case" if way == "petition" else pick(["pre_acceptance", "in_case", "in_case"])
    general = "administrative_reconsideration" if way == "reconsideration" else "administrative_litigation"
    under_way = pick(["referred", "docketed", "in_trial"])
    case = {
        "id": f"hz-d-{number:04d}", "model": "dispute", "jurisdiction": CITY, "language": "zh",
        "channel": pick(["counter", "online", "petition", "court_transfer"]), "category": ACTS[act] or general,
        "filed_on": filed, "status": "registered" if stage == "pre_acceptance" else under_way,
        "urgency": whole(1, 5), "group_size": 1 if chance(0.8) else whole(2, 40),
        "petition_count": 0 if chance(0.85) else whole(1, 3),
        "administrative_kind": way, "administrative_stage": stage, "act_kind": act, "acting_unit": unit,
        "responsible_unit": unit, "calibre_unit": unit,
        "act_on": after(filed, -90, -61), "act_known_on": after(filed, -59, -2),
        "claim_kind": "reconsideration" if way != "litigation" else "administrative", "outcome": "pending",
        "instance": "first", "procedure": "ordinary", "parties": [person("applicant"), agency("respondent", unit)],
    }
    if act == "penalty":
        case.update(on_the_spot=chance(0.3), fine_amount=whole(2, 200) * 10000)
    if way == "litigation":
        case["reconsidered_first"] = chance(0.5)
        case["hearings"] = [] if stage == "pre_acceptance" else [hearing(filed) for _ in range(whole(0, 2))]
    if stage == "in_case":
        case["accepted_on"] = after(filed, 1, 6)
        ending(case, way, filed)
    case.update(figures(unit, filed))
    return case


def ending(case, way, filed):
    """Withdrawn after mediation or after self-correction; then the agency pays the court fee."""
    if way == "petition" or not chance(0.3):
        return
    corrected = chance(0.5)
    if corrected:
        case["self_corrected_on"] = after(filed, 10, 30)
    case.update(status="withdrawn", outcome="withdrawn", withdrawn_on=after(filed, 31, 60),
                withdrawal_cause="self_correction" if corrected else "mediation")
    if way == "litigation":
        case["defendant_changed_act"] = corrected


def civil(number):
    category, kind = pick([
        ("property_management", "property"), ("housing_sale", "property"), ("lease", "property"),
        ("neighbour", "other_non_property"), ("construction_contract", "property"), ("family", "divorce"),
        ("labour", "labour"), ("civil_loan", "property"),
    ])
    filed = day("2020-01-01", "2026-04-30")
    case = {
        "id": f"hz-d-{number:04d}", "model": "dispute", "jurisdiction": CITY, "language": "zh", "category": category,
        "channel": pick(["online", "counter", "grid_worker"]), "filed_on": filed, "status": "registered",
        "pilot": chance(0.7),
        "agreed_to_mediate": chance(0.75), "urgency": whole(1, 5), "group_size": pick([1, 1, 1, 2, 12]),
        "claim_kind": kind, "amount": whole(1, 900) * 100000, "procedure": pick(["ordinary", "summary"]),
        "instance": "first", "outcome": "pending", "fee_notified_on": after(filed, 1, 5),
        "parties": [
            person("plaintiff"), {"role": "defendant", "kind": "company", "name": f"虚构物业公司{whole(1, 40)}"},
        ],
    }
    if kind == "divorce":
        case["property_in_divorce"] = whole(0, 300) * 1000000
    return case


def applied_on(number):
    if number % 12 == 0:
        return pick(["2021-12-31", "2022-01-04", "2023-12-31", "2024-01-01"])
    return day("2022-01-01", "2026-04-30")


def mediation(number):
    administrative_matter = chance(0.7)
    applied = applied_on(number)
    stages = ["reconsideration", "reconsideration", "pre_filing", "after_filing_ordinary", "after_filing_summary"]
    stage = pick(stages) if administrative_matter else pick(stages[2:])
    suit = "administrative_litigation" if stage != "reconsideration" else "administrative_reconsideration"
    case = {
        "id": f"hz-m-{number:04d}", "model": "mediation", "jurisdiction": CITY, "language": "zh", "stage": stage,
        "category": pick([suit, suit, "real_estate_registration", "land_expropriation"]) if administrative_matter
        else pick(["property_management", "lease", "housing_sale", "neighbour"]),
        "kind": "administrative" if stage == "reconsideration" else "specially_invited",
        "complexity": pick(["simple", "ordinary", "ordinary", "major"]), "applied_on": applied,
        "applicant_consented": chance(0.97), "justiciable": True, "court_competent": chance(0.98),
        "fit_for_online": chance(0.97), "all_parties_consented": chance(0.5), "consented_on": after(applied, 0, 1),
        "parties": [person("applicant"), agency("respondent", pick(UNITS))],
    }
    if administrative_matter:
        case["discretion_or_compensation"] = chance(0.55)
    if stage != "pre_filing":
        case["accepted_on"] = after(applied, -20, 0)
    if stage == "reconsideration":
        case["suspension_agreed"] = chance(0.3)
    if chance(0.7):
        case["assigned_on"] = after(applied, 0, 3)
        case["received_on"] = case["assigned_on"]
        case["confirmed_on"] = after(case["assigned_on"], 0, 4)
    if chance(0.2):
        case.update(extension_days=pick([7, 15]), extension_agreed_by_all=chance(0.8))
    return case


def years_before(date, years):
    return f"{int(date[:4]) - years}{date[4:8]}{min(int(date[8:]), 28):02d}"


def adult(number, relation, cutoff):
    return {
        "number": number, "relation": relation, "birth_date": years_before(after(cutoff, -300, 0), whole(22, 70)),
        "hukou": pick(["agricultural", "agricultural", "non_agricultural"]), "registered": True,
    }


def spouse(number, cutoff):
    one = adult(number, "spouse", cutoff)
    one.update(registered=chance(0.7), married=True, spouse_since=years_before(after(cutoff, -300, 300), whole(1, 25)))
    return one


def child(number, case, cutoff):
    one = {"number": number, "relation": "child", "birth_date": years_before(after(cutoff, -300, 0), whole(1, 26)),
           "hukou": "agricultural", "registered": True}
    kind = pick(["home", "home", "home", "student", "soldier", "prisoner", "newborn", "moved"])
    if kind in ("student", "soldier", "prisoner"):
        one.update({"registered": False, kind: True})
    if kind == "newborn":
        one.update(birth_date=after(case["plan_posted_on"], 10, 500), registered=chance(0.5))
    if kind == "moved":
        reason = pick(["work", "marriage", "return", "household_split"])
        one.update(moved_in_on=after(case["freeze_from"], -200, 300), move_reason=reason)
    return one


def parent(number, cutoff):
    one = adult(number, "parent", cutoff)
    one.update(registered=chance(0.4), birth_date=years_before(cutoff, whole(60, 88)))
    if not one["registered"]:
        one["supported_parent_since"] = years_before(after(cutoff, -200, 200), whole(1, 6))
    elif chance(0.15):
        one["died_on"] = after(cutoff, -150, 40)
    return one


def resettlement(number):
    posted = pick(["2014-04-30", "2014-05-01"]) if number % 40 == 0 else day("2014-06-01", "2025-06-30")
    case = {
        "id": f"hz-r-{number:04d}", "model": "resettlement",
        "jurisdiction": pick([CITY, CITY, CITY + "/xihu", CITY + "/gongshu"]), "language": "zh",
        "project": f"虚构项目{whole(1, 12)}", "community": f"community_{whole(1, 12)}", "group": f"group_{whole(1, 9)}",
        "household": f"h{number:04d}", "freeze_from": after(posted, -300, -60), "plan_posted_on": posted,
        "cutoff_on": after(posted, 10, 40), "formal_resettlement_on": after(posted, 200, 900),
        "form": pick(["flats"] * 6 + ["money", "own_building"]),
    }
    cutoff = case["cutoff_on"]
    people = [adult(1, "head", cutoff)]
    if number % 10 == 0:
        people[0]["registered"] = False
    elif chance(0.75):
        people[0]["married"] = True
        people.append(spouse(2, cutoff))
        children = pick([0, 1, 1, 1, 2])
        if children == 0:
            people[0]["childless"] = people[1]["childless"] = True
        for _ in range(children):
            people.append(child(len(people) + 1, case, cutoff))
        if children == 1 and chance(0.5):
            people[0]["one_child_certificate"] = people[1]["one_child_certificate"] = True
    for _ in range(pick([0, 0, 1, 2])):
        people.append(parent(len(people) + 1, cutoff))
    case["persons"] = people
    case["registered_persons"] = sum(1 for one in people if one["registered"])
    case["original_area_m2"] = whole(300, 3200) / 10
    case["legal_area_m2"] = 0 if chance(0.05) else round(case["original_area_m2"] * whole(60, 100) / 100, 1)
    return case


def all_cases():
    for number in range(1, 141):
        yield administrative(number)
    for number in range(141, 191):
        yield civil(number)
    for number in range(1, 91):
        yield mediation(number)
    for number in range(1, 121):
        yield resettlement(number)


def with_gaps(case):
    """About three cases in a hundred lack a fact."""
    if chance(0.03):
        facts = [name for name in case if name not in ("id", "model", "jurisdiction", "language", "parties")]
        del case[pick(facts)]
    return case


def all_cases_with_gaps():
    return [with_gaps(case) for case in all_cases()]


# On the way: windows, reconsiderations, suits and registers of 2020 and 2024, for `bylaw due` and the processes.

def window_on_its_way(number):
    opened = day("2020-05-06", "2020-06-29")
    kind = pick(["reconsideration", "reconsideration", "litigation"])
    fact = "reconsideration_window_on" if kind == "reconsideration" else "suit_window_on"
    one = {"id": f"hz-w-{number:04d}", "model": "mediation", "jurisdiction": CITY, "language": "zh", "stage": "pre_filing",
           "kind": "administrative", "category": f"administrative_{kind}", "status": pick(["assigned", "confirmed", "success"]),
           "applied_on": opened, "assigned_on": opened, "applicant_consented": True, "unit": pick(UNITS),
           "acting_unit": pick(UNITS), fact: opened, "parties": [person("applicant"), agency("respondent", pick(UNITS))]}
    if one["status"] != "assigned":
        one["confirmed_on"] = after(opened, 0, 2)
    if one["status"] == "success":
        one.update(ended_on=after(opened, 2, 6), outcome="settled_and_withdrawn")
    return one


def case_on_its_way(number):
    new = number % 2 == 0
    filed = day("2024-04-01", "2024-06-20") if new else day("2020-04-01", "2020-06-20")
    kind = pick(["reconsideration", "litigation"])
    one = {"id": f"hz-v-{number:04d}", "model": "dispute", "jurisdiction": CITY, "language": "zh", "filed_on": filed,
           "category": f"administrative_{kind}", "administrative_kind": kind, "act_kind": pick(["registration", "permit"]),
           "acting_unit": pick(UNITS), "unit": pick(UNITS), "procedure": pick(["ordinary", "summary"]) if new else "ordinary",
           "status": pick(["registered", "docketed", "in_trial"]), "instance": "first",
           "parties": [person("applicant"), agency("respondent", pick(UNITS))]}
    if kind == "reconsideration":
        one["application_received_on"] = filed
    else:
        one["complaint_received_on"] = filed
    if one["status"] != "registered":
        accepted = after(filed, 3, 7)
        one["accepted_on"] = accepted
        if kind == "reconsideration":
            one.update(application_accepted_on=accepted, copy_sent_on=after(accepted, 3, 8))
        else:
            one.update(suit_docketed_on=accepted, complaint_sent_on=after(accepted, 2, 6))
        if one["status"] == "in_trial":
            one["answered_on"] = after(accepted, 9, 20)
    return one


def on_the_way():
    for number in range(1, 31):
        yield window_on_its_way(number)
    for number in range(1, 41):
        yield case_on_its_way(number)


for case in list(all_cases_with_gaps()) + list(on_the_way()):
    print(json.dumps(case, ensure_ascii=False, separators=(",", ":")))
