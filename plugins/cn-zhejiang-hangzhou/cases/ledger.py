"""A ledger of the Hangzhou planning and natural resources bureau, 2019 and 2020: python3 ledger.py > ledger.jsonl

Reconsiderations and suits, mediations in the window before acceptance, hearings, circulars, normative documents,
supervision items, service guides, files reviewed, and what lies beside: other years, second instance, other kinds,
excuses, withdrawals without reason. Everything is invented; only the numbers of cases follow the bureau's report on 2020.
Each line carries facts; what counts is the metrics' to say. Seeded, and only random() is drawn, so the output is the
same everywhere.
"""

import datetime
import json
import random

draw = random.Random(20210322).random
CITY = "cn/zhejiang/hangzhou"
NEIGHBOUR = "cn/zhejiang/ningbo"
BRANCHES = [f"branch_{name}" for name in (
    "shangcheng", "xiacheng", "jianggan", "gongshu", "xihu", "binjiang", "xiaoshan", "yuhang", "fuyang", "linan")]
ACTS = ["registration", "permit", "penalty", "expropriation", "duty_reply", "information_disclosure", "land_approval"]
numbers = {}


def whole(low, high):
    return low + int(draw() * (high - low + 1))


def pick(items):
    return items[whole(0, len(items) - 1)]


def date(text):
    return datetime.date.fromisoformat(text)


def day(first, last):
    return (date(first) + datetime.timedelta(whole(0, (date(last) - date(first)).days))).isoformat()


def after(start, low, high):
    return (date(start) + datetime.timedelta(whole(low, high))).isoformat()


def shuffled(items):
    items = list(items)
    for place in range(len(items) - 1, 0, -1):
        other = whole(0, place)
        items[place], items[other] = items[other], items[place]
    return items


def record(model, prefix, **facts):
    numbers[prefix] = numbers.get(prefix, 0) + 1
    return {"id": f"hz-{prefix}-{numbers[prefix]:04d}", "model": model, "jurisdiction": CITY, **facts}


def unit_of(day_of_act):
    """Before the merger of early 2019 two bureaus acted where one does now."""
    if draw() < 0.55:
        return pick(["land_resources_bureau", "planning_bureau"]) if day_of_act < "2019-03-01" else "bureau"
    return pick(BRANCHES)


# Reconsiderations and suits

def case(kind, accepted, **facts):
    filed = after(accepted, -7, -2)
    return record(
        "dispute", "r" if kind == "reconsideration" else "s", administrative_kind=kind,
        category="administrative_reconsideration" if kind == "reconsideration" else "administrative_litigation",
        act_kind=pick(ACTS), acting_unit=unit_of(filed), filed_on=filed, accepted_on=accepted,
        administrative_stage="in_case", petition_count=pick([0, 0, 0, 1]), instance="first", **facts)


def decided(one, outcome, on):
    one.update(administrative_outcome=outcome, decided_on=on, closed_on=on)
    limit = 60 if one["administrative_kind"] == "reconsideration" else 183
    one["due_on"] = after(one["accepted_on"], limit, limit)
    return one


def withdrawn(one, cause, on):
    one.update(administrative_outcome="terminated", withdrawn_on=on, withdrawal_cause=cause, closed_on=on)
    limit = 60 if one["administrative_kind"] == "reconsideration" else 183
    one["due_on"] = after(one["accepted_on"], limit, limit)
    return one


def corrected(one, on):
    one.update(self_corrected_on=on, defendant_changed_act=True)
    return one


def circular(one, analysed, on, channel):
    one.update(loss_analysed_on=analysed, bulletin_on=on, bulletin_channel=channel)
    return one


def reconsiderations_2020():
    """46 accepted in 2020."""
    cases = [case("reconsideration", "2020-01-02"), case("reconsideration", "2020-12-31")]
    cases += [case("reconsideration", day("2020-01-03", "2020-10-10")) for _ in range(44)]
    early = cases[2:]
    for one in early[:8]:
        withdrawn(one, "mediation", after(one["accepted_on"], 15, 50))
    for one in early[8:11]:
        withdrawn(one, "no_reason", after(one["accepted_on"], 10, 40))
    for one in early[11:13]:  # corrected by the unit, and withdrawn because of it
        corrected(one, after(one["accepted_on"], 10, 20))
        withdrawn(one, "self_correction", after(one["accepted_on"], 21, 50))
    for one in early[13:15]:  # corrected by the unit, and upheld as it then was
        corrected(one, after(one["accepted_on"], 10, 20))
        decided(one, "rejected", after(one["accepted_on"], 30, 58))
    for one in early[15:18]:
        decided(one, pick(["revoked", "confirmed_unlawful"]), after(one["accepted_on"], 30, 60))
    # Corrected too late, and confirmed unlawful all the same.
    decided(corrected(early[18], after(early[18]["accepted_on"], 25, 30)), "confirmed_unlawful",
            after(early[18]["accepted_on"], 40, 60))
    for one in early[19:]:
        decided(one, pick(["upheld", "upheld", "upheld", "rejected"]), after(one["accepted_on"], 30, 62))
    return cases, early[15:19]


def reconsiderations_2019():
    """131 accepted in 2019."""
    cases = [case("reconsideration", "2019-12-31")]
    cases += [case("reconsideration", day("2019-01-02", "2019-10-20")) for _ in range(129)]
    for one in cases[1:13]:
        decided(one, pick(["revoked", "changed", "confirmed_unlawful"]), after(one["accepted_on"], 30, 60))
    for one in cases[13:25]:
        withdrawn(one, pick(["mediation", "no_reason"]), after(one["accepted_on"], 10, 55))
    for one in cases[25:]:
        decided(one, pick(["upheld", "upheld", "rejected"]), after(one["accepted_on"], 30, 62))
    for one in cases[25:27]:
        corrected(one, after(one["accepted_on"], 5, 20))
    late = case("reconsideration", "2019-12-20")  # accepted in 2019, withdrawn after mediation in 2020
    withdrawn(late, "mediation", "2020-01-15")
    return cases + [late], cases[1:13]


# Hearings

def hearing(on, level, unit, **facts):
    one = {"on": on, "instance": "first", "court_level": "basic", "unit": unit, "unit_level": level}
    one.update({"head_kind": "deputy", "attended": True, "valid": True, "spoke": True}, **facts)
    return one


def absent(on, level, unit, **facts):
    return hearing(on, level, unit, **{"head_kind": "staff", "attended": False, "valid": False, "spoke": False, **facts})


def suit_2020(accepted=None):
    return case("litigation", accepted or day("2020-01-03", "2020-09-20"))


def heard(one, first, low=25, high=70):
    one["hearings"] = []
    return after(one["accepted_on"], low, high) if first is None else first


def suits_2020():
    """98 accepted in the first instance in 2020; 84 cases heard in 2020, four of them accepted in 2019."""
    cases = []
    for number in range(36):  # the bureau alone is sued
        one = suit_2020()
        one["acting_unit"] = "bureau"
        on = heard(one, None)
        kind = "chief" if number < 2 else pick(["deputy", "deputy", "other_leader"])
        one["hearings"].append(hearing(on, "city", "bureau", head_kind=kind, online=2 <= number < 8))
        if 2 <= number < 6:  # two sessions, and a head at both
            one["hearings"].append(hearing(after(on, 10, 20), "city", "bureau"))
        if 6 <= number < 12:  # a second session, at which one appearance in the instance was enough
            one["hearings"].append(absent(after(on, 10, 20), "city", "bureau"))
        if number == 12:  # the first session missed with an excuse, a head at the second
            one["hearings"].insert(0, absent(after(on, -10, -5), "city", "bureau", excuse="irreplaceable_duty",
                                             excuse_proven=True))
        cases.append(one)
    for number in range(33):  # a branch alone is sued
        one = suit_2020()
        one["acting_unit"] = branch = pick(BRANCHES)
        on = heard(one, None)
        one["hearings"].append(hearing(on, "district", branch, online=number < 5))
        if 5 <= number < 9:  # at the second session the head of a body below the branch, who is no head of it
            one["hearings"].append(absent(after(on, 10, 20), "district", branch, head_kind="subordinate", attended=True))
        if number == 9:  # at the second session an identity that was not proven
            one["hearings"].append(absent(after(on, 10, 20), "district", branch, head_kind="deputy", attended=True))
        cases.append(one)
    for number in range(11):  # bureau and branch are sued together: both come, or they agree on one (Art. 3)
        one = suit_2020()
        one["acting_unit"] = branch = pick(BRANCHES)
        on = heard(one, None)
        city, district = number < 9, number < 6 or number >= 9
        one["hearings"].append((hearing if city else absent)(on, "city", "bureau"))
        one["hearings"].append((hearing if district else absent)(on, "district", branch))
        cases.append(one)
    unheard = [suit_2020() for _ in range(12)]  # withdrawn before a hearing
    cases += unheard
    late = [suit_2020(on) for on in ("2020-12-01", "2020-12-08", "2020-12-15", "2020-12-22", "2020-12-30", "2020-12-31")]
    # They are pending at the end of the year; the first is heard in the next one.
    late[0]["hearings"] = [hearing("2021-02-03", "city", "bureau")]
    cases += late
    carried = []
    for unit, level in [("bureau", "city"), ("bureau", "city"), (BRANCHES[4], "district"), (BRANCHES[6], "district")]:
        one = case("litigation", day("2019-10-10", "2019-11-20"))
        one.update(acting_unit=unit, hearings=[hearing(day("2020-01-06", "2020-01-20"), level, unit)])
        decided(one, "upheld", day("2020-02-20", "2020-03-20"))
        carried.append(one)
    return cases, unheard, carried


def last_hearing(one):
    return max([hearing["on"] for hearing in one["hearings"]])


def suits_2020_ended():
    cases, unheard, carried = suits_2020()
    for one in unheard[:11]:
        withdrawn(one, "mediation", after(one["accepted_on"], 15, 50))
    withdrawn(unheard[11], "no_reason", after(unheard[11]["accepted_on"], 10, 30))
    trial = cases[:80]
    for one in trial[30:33]:  # withdrawn after mediation, though heard before
        withdrawn(one, "mediation", after(last_hearing(one), 5, 20))
    for one in trial[33:34]:  # corrected by the unit, and withdrawn because of it
        corrected(one, after(one["accepted_on"], 5, 20))
        withdrawn(one, "self_correction", after(last_hearing(one), 5, 20))
    for one in trial[34:35]:  # corrected by the unit, and dismissed
        corrected(one, after(one["accepted_on"], 5, 20))
        decided(one, "rejected", after(last_hearing(one), 10, 60))
    lost = trial[35:40]
    for one in lost:
        decided(one, pick(["revoked", "confirmed_unlawful", "ordered_to_perform"]), after(last_hearing(one), 10, 60))
    corrected(trial[40], "2021-01-12")  # corrected after the year
    withdrawn(trial[41], "mediation", "2021-01-08")  # withdrawn after the year
    for one in trial[:30] + trial[42:]:
        decided(one, pick(["upheld", "upheld", "upheld", "rejected"]), after(last_hearing(one), 10, 90))
    return cases, lost, carried


def suits_2019():
    """126 accepted in the first instance in 2019, the four that were carried over among them."""
    cases = [case("litigation", day("2019-01-02", "2019-09-20")) for _ in range(122)]
    lost = cases[:7]
    for one in lost:
        decided(one, pick(["revoked", "confirmed_unlawful"]), after(one["accepted_on"], 60, 100))
    for one in cases[7:31]:
        withdrawn(one, pick(["mediation", "no_reason", "deemed"]), after(one["accepted_on"], 20, 80))
    for one in cases[31:]:
        level = "city" if one["acting_unit"] not in BRANCHES else "district"
        on = after(one["accepted_on"], 30, 60)
        make = absent if draw() < 0.2 else hearing
        one["hearings"] = [make(on, level, one["acting_unit"])]
        decided(one, pick(["upheld", "upheld", "rejected"]), after(on, 10, 30))
    return cases, lost


def beside():
    """What is no case of the count."""
    found = []
    for number in range(12):  # second instance
        one = suit_2020(day("2020-03-01", "2020-11-20"))
        one.update(instance="second", acting_unit="bureau")
        one["hearings"] = [hearing(after(one["accepted_on"], 5, 30), "city", "bureau", instance="second")]
        found.append(one)
    for kind, accepted in [("reconsideration", "2021-01-04"), ("reconsideration", "2018-12-28"),
                           ("litigation", "2021-01-05"), ("litigation", "2018-12-29")]:
        found.append(case(kind, accepted))
    for _ in range(10):
        found.append(record("dispute", "p", administrative_kind="petition", category="land_use", acting_unit="bureau",
                            filed_on=day("2020-01-05", "2020-12-20"), accepted_on=day("2020-01-06", "2020-12-28")))
    for _ in range(3):
        found.append(record("dispute", "c", administrative_kind="state_compensation", instance="first",
                            category="administrative_compensation", acting_unit="bureau",
                            filed_on="2020-04-01", accepted_on=day("2020-04-06", "2020-12-28")))
    return found


def circulars(lost_2019, lost_2020):
    """17 lost or corrected cases circulated in 2019 and 2020; others later, or not at all, or not lost."""
    lost_2019, lost_2020 = (sorted(lost, key=lambda one: one["decided_on"]) for lost in (lost_2019, lost_2020))
    for one in lost_2019[:9]:
        circular(one, after(one["decided_on"], 2, 5), min(after(one["decided_on"], 6, 40), "2019-12-31"), "work_meeting")
    for one in lost_2019[9:11]:  # lost in 2019, circulated in 2020
        circular(one, after(one["decided_on"], 5, 19), day("2020-02-01", "2020-04-01"), "intranet")
    for one in lost_2019[11:13]:  # analysed only
        one["loss_analysed_on"] = after(one["decided_on"], 5, 19)
    for one in lost_2020[:6]:
        circular(one, after(one["decided_on"], 2, 5), min(after(one["decided_on"], 6, 20), "2020-12-31"), "intranet")
    for one in lost_2020[6:8]:  # circulated in 2021
        analysed = after(one["decided_on"], 5, 19)
        circular(one, analysed, max(after(analysed, 1, 30), "2021-01-05"), "intranet")


# The window before acceptance

def windows():
    """52 windows of reconsiderations opened in 2020, nine of suits."""
    found = []

    def window(kind, opened, facts):
        fact = "reconsideration_window_on" if kind == "reconsideration" else "suit_window_on"
        found.append(record(
            "mediation", "w", stage="pre_filing", kind="administrative", category=f"administrative_{kind}",
            applied_on=opened, applicant_consented=True, acting_unit=unit_of(opened), **{fact: opened}, **facts))

    def resolved(opened):
        outcome = pick(["agreement", "settled_and_withdrawn", "settled_and_withdrawn"])
        return {"outcome": outcome, "ended_on": after(opened, 1, 6), "all_parties_consented": True}

    def accepted(opened):
        on = after(opened, 5, 7)
        return {"outcome": pick(["time_up", "gap_too_wide"]), "ended_on": on, "accepted_on": on}

    for number in range(26):
        opened = day("2020-01-06", "2020-12-18")
        window("reconsideration", opened, resolved(opened))
    for number in range(24):
        opened = day("2020-01-06", "2020-12-18")
        window("reconsideration", opened, accepted(opened))
    # Opened in the last days of the year, resolved in the next one.
    window("reconsideration", "2020-12-30", {"outcome": "settled_and_withdrawn", "ended_on": "2021-01-04"})
    # Opened in the last days of the year before, accepted in this one: no window of this year.
    for opened in ("2019-12-27", "2019-12-30"):
        window("reconsideration", opened, accepted(opened))
    # Settled, but the case had been accepted before.
    window("reconsideration", "2020-06-01", {"outcome": "settled_and_withdrawn", "ended_on": "2020-06-09",
                                             "accepted_on": "2020-06-08"})
    for number in range(9):
        opened = day("2020-01-06", "2020-12-18")
        window("litigation", opened, resolved(opened) if number < 2 else accepted(opened))
    window("reconsideration", "2021-01-06", resolved("2021-01-06"))
    window("litigation", "2021-01-07", resolved("2021-01-07"))
    # Mediation of other disputes, and inside a case, is no window.
    for _ in range(15):
        opened = day("2020-01-06", "2020-11-18")
        found.append(record("mediation", "m", stage="pre_filing", category=pick(["land_use", "land_expropriation"]),
                            applied_on=opened, ended_on=after(opened, 5, 25), outcome=pick(["agreement", "time_up"])))
    for _ in range(20):
        opened = day("2020-01-06", "2020-11-18")
        found.append(record("mediation", "m", stage="reconsideration", category="administrative_reconsideration",
                            accepted_on=after(opened, -20, -3), applied_on=opened, ended_on=after(opened, 5, 25),
                            outcome=pick(["settled_and_withdrawn", "gap_too_wide"])))
    # Withdrawn in the window: a dispute that never became a case.
    for _ in range(28):
        filed = day("2020-01-06", "2020-12-18")
        found.append(record(
            "dispute", "n", administrative_kind=pick(["reconsideration", "litigation"]), filed_on=filed,
            category="administrative_reconsideration", administrative_stage="pre_acceptance", acting_unit=unit_of(filed),
            withdrawn_on=after(filed, 1, 6), withdrawal_cause="mediation", self_corrected_on=after(filed, 0, 1)))
    return found


# Registers

def documents():
    found = []

    def document(level, **facts):
        found.append(record("dispute", "d", norm_level=level, filed_on=min(facts.values()), **facts))

    for number in range(9):  # reviewed in 2020; one of them issued only in 2021
        reviewed = day("2020-02-05", "2020-11-20") if number < 8 else "2020-12-29"
        issued = after(reviewed, 5, 15)
        facts = {"norm_reviewed_on": reviewed, "norm_issued_on": issued}
        if number < 8:
            facts.update(norm_filed_on=after(issued, 3, 15), norm_published_on=after(issued, 0, 10))
        document("bureau", **facts)
    # Reviewed in 2019, issued in 2020.
    document("bureau", norm_reviewed_on="2019-12-20", norm_issued_on="2020-01-03", norm_filed_on="2020-01-15",
             norm_published_on="2020-01-06")
    # Not of the year, or not of the bureau: neither filed nor public in 2020.
    document("bureau", norm_reviewed_on="2019-12-02", norm_issued_on="2019-12-27")
    document("bureau", norm_reviewed_on="2019-11-04", norm_issued_on="2019-12-30", norm_filed_on="2021-01-11",
             norm_published_on="2021-01-12")
    document("bureau", norm_reviewed_on="2021-01-05", norm_issued_on="2021-01-11")
    document("bureau", norm_reviewed_on="2019-12-09")  # stopped by the review
    for when in ("2020-04-15", "2020-10-12"):
        found.append({**record("dispute", "d", norm_level="bureau", filed_on=when, norm_issued_on=when),
                      "jurisdiction": NEIGHBOUR})
    for level, fact, count, when in [
        ("city_government", "norm_repealed_on", 31, ("2020-05-06", "2020-05-29")),
        ("city_government", "norm_voided_on", 2, ("2020-05-06", "2020-05-29")),
        ("bureau", "norm_repealed_on", 14, ("2020-05-06", "2020-05-29")),
        ("city_government", "norm_repealed_on", 5, ("2019-05-06", "2019-12-31")),
        ("bureau", "norm_repealed_on", 3, ("2021-01-04", "2021-06-30")),
        ("city_government", "norm_voided_on", 1, ("2021-01-04", "2021-06-30")),
    ]:
        for _ in range(count):
            issued = day("2008-01-02", "2018-11-30")
            document(level, norm_issued_on=issued, norm_published_on=after(issued, 0, 10), **{fact: day(*when)})
    for _ in range(40):  # kept
        issued = day("2010-01-02", "2019-10-30")
        document(pick(["city_government", "bureau"]), norm_issued_on=issued, norm_published_on=after(issued, 0, 10))
    return found


def items_and_guides():
    found = []
    for number in range(26):
        scope = "natural_resources" if number < 20 else "planning"
        one = record("dispute", "i", supervision_item=f"item-{number:02d}", supervision_scope=scope, filed_on="2020-01-02")
        if number < 16 or number >= 20:
            one["item_covered_on"] = day("2020-02-01", "2020-12-31")
        elif number < 18:
            one["item_covered_on"] = day("2021-01-02", "2021-04-30")
        found.append(one)
    # Covered a second time: still one item.
    found.append(record("dispute", "i", supervision_item="item-03", supervision_scope="natural_resources",
                        filed_on="2020-01-02", item_covered_on="2020-12-01"))
    kinds = ["permit", "confirmation", "ruling", "levy", "public_service", "other"]
    for number in range(120):
        one = record("dispute", "g", act_kind=kinds[number % 6], filed_on="2020-01-02")
        if number < 96:
            one.update(guide_checked_on=day("2020-03-01", "2020-12-31"), guide_correct=True)
        elif number < 104:  # found wrong in another year
            one.update(guide_checked_on=pick(["2019-11-12", "2021-02-02"]), guide_correct=False)
        found.append(one)  # the others were not checked
    for kind in kinds:  # found wrong in the year, in another city
        found.append({**record("dispute", "g", act_kind=kind, filed_on="2020-01-02", guide_checked_on="2020-06-10",
                               guide_correct=False), "jurisdiction": NEIGHBOUR})
    # A seventeenth kind in another city.
    found.append({**record("dispute", "i", supervision_item="item-31", supervision_scope="natural_resources",
                           filed_on="2020-01-02", item_covered_on="2020-05-11"), "jurisdiction": NEIGHBOUR})
    for number in range(60):
        reviewed = day("2020-07-06", "2020-10-30")
        failed = [] if number % 12 else [pick(["two_officers", "procedure_lawful", "record_system"])]
        form, content = whole(12, 20), whole(50, 80)
        one = record("dispute", "f", act_kind=pick(ACTS[:5]), acting_unit=pick(BRANCHES), filed_on=after(reviewed, -200, -30),
                     review_failed_checks=failed, review_fed_back_on=reviewed)
        total = form + content
        grade = "excellent" if total >= 90 else "good" if total >= 80 else "pass" if total >= 60 else "below"
        if failed:
            one["review_grade"] = "unqualified"
        else:
            one.update(review_form_points=form, review_content_points=content, review_grade=grade)
        found.append(one)
    return found


def all_records():
    new, lost_new = reconsiderations_2020()
    old, lost_old = reconsiderations_2019()
    suits, lost_suits, carried = suits_2020_ended()
    old_suits, lost_old_suits = suits_2019()
    circulars(lost_old[:7] + lost_old_suits[:6], lost_new + lost_suits)
    won = [one for one in new if one.get("administrative_outcome") == "upheld"][0]
    circular(won, after(won["decided_on"], 2, 5), after(won["decided_on"], 6, 12), "intranet")  # a good example
    records = new + old + suits + carried + old_suits + beside() + windows() + documents() + items_and_guides()
    return shuffled(records)


for one in all_records():
    print(json.dumps(one, ensure_ascii=False, separators=(",", ":")))
