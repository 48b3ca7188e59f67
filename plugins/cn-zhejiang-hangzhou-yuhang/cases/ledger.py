"""The zone's records from 2008 to 2013, for the figures of its report: python3 ledger.py > ledger.jsonl

Facts, never answers: households with their dates, persons and areas, postings, groups and grasps, each as the office
would have kept it. The figures of the report (district notice of 2013-09-13) come out of counting them. Beside what
counts there is what nearly counts: households that drew the day after, took money, were refused, or wait; a working
group that was dissolved, groups recorded twice, a posting that is none of the six. No record is of a real household.

Seeded, and only random() is drawn, so the bytes are the same everywhere.
"""

import datetime
import json
import random

draw = random.Random(20130913).random
YUHANG = "cn/zhejiang/hangzhou/yuhang"

# Community, villagers' groups, households of each group: what the report counts, down to the groups that it names.
PILOT = [("community_1", 8, 412)]
ROLL_OUT = [("community_2", 9, 447), ("community_3", 8, 412)]
NANGONGHE = [("nangonghe", 4, 139)]
SHANGWANQIAO = {"group_7": 46, "group_8": 39}
WAITING = ["nangonghe", "shangwanqiao"] + [f"community_{n}" for n in range(6, 13)]
PERSONS = 13967
NOTICE = "2013-09-13"
# Heads of the households resettled in 2012 and in 2013, at eighty square metres each.
HEADS_2012, HEADS_2013 = 7625, 1128


def whole(low, high):
    return low + int(draw() * (high - low + 1))


def chance(probability):
    return draw() < probability


def pick(items):
    return items[whole(0, len(items) - 1)]


def after(day, low, high=None):
    days = low if high is None else whole(low, high)
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def day(first, last):
    first = datetime.date.fromisoformat(first)
    return (first + datetime.timedelta(whole(0, (datetime.date.fromisoformat(last) - first).days))).isoformat()


def shuffled(items):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = whole(0, i)
        items[i], items[j] = items[j], items[i]
    return items


def sizes(number, total, low, high):
    """So many whole numbers with that sum, each from low to high."""
    found = [total // number] * number
    for i in range(total % number):
        found[i] += 1
    for _ in range(4 * number):
        i, j = whole(0, number - 1), whole(0, number - 1)
        if i != j and found[i] < high and found[j] > low:
            found[i] += 1
            found[j] -= 1
    return found


def event(kind, at):
    return {"type": kind, "at": at}


def household(community, group, heads, left):
    """A household that left its house on that day and waits."""
    moved = after(left, 0, 5)
    return {
        "record": "household", "community": community, "group": group, "form": "flats",
        "plan_posted_on": after(left, -120, -70), "cutoff_on": after(left, -60, -45),
        "agreement_on": after(left, -40, -3),
        "moved_out_on": left, "transition_kind": pick(["own", "own", "own", "provided"]), "transition_from": moved,
        # Heads that are added for a certificate or a marriage are not persons.
        "in_transition_persons": max(1, heads - (1 if chance(0.35) else 0)),
        "counted_persons": heads, "entitled_area_m2": 80 * heads, "petition_count": 1 if chance(0.02) else 0,
        "events": [event("agreement_signed", after(left, -40, -3)), event("performed", left)],
    }


def drew(one, wave, on, settled, position, keys):
    """The household drew, was settled with its group, and got its keys."""
    owes, gets = whole(0, 400) * 50000, whole(200, 900) * 50000
    if chance(0.1):
        owes = 0
    rooms = round(one["entitled_area_m2"] + whole(-30, 50) / 10, 1)
    one.update(
        wave=wave, pilot=wave == 1, informed_on=after(on, -60, -12),
        informed_how=pick(["meeting", "on_site_office", "home_visit"]), registered_on=after(on, -110, -80),
        office_confirmed_on=after(on, -79, -70), police_confirmed_on=after(on, -79, -70),
        draw_resolution_on=after(on, -45), viewed_on=after(on, -14, -8), draw_notice_on=after(on, -7, -4),
        drawn_on=on, notary_present=True, household_position=position, chosen_area_m2=rooms,
        to_collect=owes, to_pay=gets, settled_on=settled, handed_over_on=keys, contract_on=settled,
        paid_on=settled if chance(0.7) else after(settled, 1, 20))
    if owes:
        one["collected_on"] = after(settled, -1, 0)
    if chance(0.85):
        one["satisfaction"] = whole(60, 100)
    one["events"] += [event("drawn", on), event("settled", settled), event("handed_over", keys)]
    return one


def groups_of(community, number, households):
    """Villagers' groups and how many households each has."""
    return [(f"group_{i + 1}", size) for i, size in enumerate(sizes(number, households, 20, 90))]


def resettled(plan, wave, heads, first, last, left):
    """The households of a wave: each group draws on one day and is settled as a whole within the ten days."""
    for community, groups in plan:
        for group, number in groups:
            on = day(first, last)
            settled = after(on, pick([2, 3, 3, 4, 5, 6, 10]))
            late = pick(range(number))
            for position in range(1, number + 1):
                one = household(community, group, heads.pop(), day(*left))
                keys = after(settled, 0, 2) if settled < after(on, 9) else settled
                # One of a group is abroad and fetches its keys weeks later.
                if position == late + 1 and wave == 2:
                    keys = after(on, 20, 70)
                yield drew(one, wave, on, settled, position, keys)


def all_resettled():
    heads = sizes(1271, HEADS_2012, 1, 11)
    plan = [(name, groups_of(name, number, size)) for name, number, size in PILOT]
    yield from resettled(plan, 1, heads, "2012-04-16", "2012-05-11", ("2008-03-01", "2009-12-20"))
    plan = [(name, groups_of(name, number, size)) for name, number, size in ROLL_OUT]
    yield from resettled(plan, 2, heads, "2012-09-10", "2012-12-14", ("2008-03-01", "2010-12-20"))
    heads = sizes(224, HEADS_2013, 1, 10)
    plan = [(name, groups_of(name, number, size)) for name, number, size in NANGONGHE]
    yield from resettled(plan, 3, heads, "2013-06-22", "2013-06-28", ("2008-06-01", "2011-03-20"))
    plan = [("shangwanqiao", list(SHANGWANQIAO.items()))]
    yield from resettled(plan, 4, heads, "2013-08-14", "2013-08-16", ("2009-02-01", "2011-06-20"))


def all_waiting(persons):
    """Households that left since 2008 and have not drawn, until so many persons are reached."""
    while persons > 0:
        community = pick(WAITING)
        group = f"group_{whole(1, 6)}"
        one = household(community, group, whole(2, 9), day("2008-05-01", "2013-08-30"))
        one["in_transition_persons"] = min(persons, one["in_transition_persons"])
        persons -= one["in_transition_persons"]
        yield one


def near_misses():
    # Drew on the day after the notice, and in the same group as others before.
    one = household("shangwanqiao", "group_9", 5, "2010-05-04")
    yield drew(one, 4, "2013-09-14", "2013-09-18", 1, "2013-09-18")
    # Moves out after the notice.
    yield household("community_12", "group_2", 6, "2013-09-16")
    # Chose money: left, was paid, never waited and drew nothing.
    for number in range(12):
        one = household(f"community_{whole(6, 12)}", "group_1", whole(2, 6), day("2010-01-10", "2012-11-20"))
        for fact in ("transition_from", "in_transition_persons"):
            del one[fact]
        one.update(form="money", transition_kind="none", settled_on=after(one["moved_out_on"], 5, 40))
        one.update(paid_on=one["settled_on"], closed_on=one["settled_on"], to_pay=whole(300, 2000) * 100000)
        yield one
    # No agreement, or nothing to be resettled for.
    for number in range(9):
        yield {"record": "household", "community": "community_8", "group": "group_3", "status": "disputed",
               "plan_posted_on": "2012-02-10", "objected_on": day("2012-03-20", "2012-06-30"),
               "petition_count": whole(0, 3)}
    for number in range(6):
        yield {"record": "household", "community": "community_2", "group": "group_4", "status": "refused",
               "plan_posted_on": "2008-04-11", "legal_area_m2": 0, "petition_count": 0}


def groups_and_grasps():
    for number in range(1, 10):
        yield {"record": "working_group", "working_group": f"group_{number}", "accepted_on": "2011-11-01"}
    # Renewed in 2013 under its name, and one that was dissolved before the first draw.
    yield {"record": "working_group", "working_group": "group_4", "accepted_on": "2013-01-04"}
    yield {"record": "working_group", "working_group": "survey_help", "accepted_on": "2009-03-01",
           "closed_on": "2011-12-31"}
    for wave in range(1, 5):
        for name in ("liaison", "registration", "policy", "number_shaking", "order", "viewing", "logistics"):
            yield {"record": "day_group", "day_group": name, "wave": wave, "accepted_on": f"201{2 + wave // 3}-03-01"}
    for estate in range(1, 5):
        for name in ("progress", "quality", "safety", "guarantees", "clean_hands"):
            yield {"record": "construction_control", "construction_control": name, "estate": f"estate_{estate}",
                   "accepted_on": f"20{10 + estate // 2}-03-01"}


def postings():
    kinds = [
        "survey_notice", "population", "area_and_flat_type", "resettlement_housing", "housing_run", "package_to_group",
    ]
    for wave, community, on in [
        (1, "community_1", "2012-04-16"), (2, "community_2", "2012-09-10"), (2, "community_3", "2012-09-10"),
        (3, "nangonghe", "2013-06-22"), (4, "shangwanqiao", "2013-08-14"),
    ]:
        for place, kind in enumerate(kinds):
            yield posting(kind, community, wave, after(on, -85 + 10 * place))
        yield posting("lottery_results", community, wave, after(on, 1 if wave != 2 else 97))


def posting(kind, community, wave, on):
    until = after(on, 7, 9)
    received = whole(0, 12)
    decided = after(until, 1, 6)
    return {
        "record": "posting", "community": community, "wave": wave, "posting_kind": kind,
        "posting_place": f"{community} notice board", "posted_on": on, "posting_until": until,
        "objections_received": received, "objections_upheld": min(received, whole(0, 2)),
        "objections_decided_on": decided, "posting_removed_on": after(decided, 0, 5),
    }


def all_records():
    known = list(all_resettled()) + list(near_misses())
    left = sum(one["in_transition_persons"] for one in known if one.get("transition_from", "9") <= NOTICE)
    return known + list(all_waiting(PERSONS - left)) + list(groups_and_grasps()) + list(postings())


def write(records):
    for number, record in enumerate(records, 1):
        case = {"id": f"yh-{number:05d}", "model": "resettlement", "jurisdiction": YUHANG, "language": "zh"}
        print(json.dumps({**case, **record}, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    write(shuffled(all_records()))
