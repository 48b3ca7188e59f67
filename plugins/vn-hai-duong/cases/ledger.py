#!/usr/bin/env python3
"""A ledger of Hai Duong since the statistical year 2016, as JSON lines: python3 ledger.py [ministry] > ledger.jsonl

The cases are invented and carry facts: days, sums, classes, receipts, decisions and what came of them. How many there
are of what follows the newspaper report (seed 001) and the ministry's figures of the statistical year 2021; the rest is
chance from one seed. Beside what the report counts there is what it must not count: cases carried over, entrusted,
withdrawn, refused, postponed, coercions before 2016, annulled or pending ones, procedures that are not of the desk,
late answers before and after.

Report and ministry do not agree on the statistical year 2020: 84 to 85 per cent finished each year, and 83.43. The
ledger follows the report; with `ministry` it follows the ministry in that year.
"""
import datetime
import json
import math
import random
import sys

SEED = 20210630
# The report: cases and money since 2016, up to the middle of 2021.
SINCE, UNTIL = "2016-01-01", "2021-06-30"
ACCEPTED, MONEY = 44_716, 4_348_904_000_000
# The ministry on the statistical year 2021.
TO_ENFORCE_2021, WITH_CONDITIONS_2021, FINISHED_2021 = 9_334, 7_581, 6_367
MONEY_RATE_2021 = (4_426, 10_000)
RELIEFS_2021, REFUSED_2021 = 156, 3
# Finished of those with conditions, in hundredths of a per cent. The report says 84 to 85 each year.
RATES = {2016: 8_463, 2017: 8_492, 2018: 8_518, 2019: 8_447, 2020: 8_412}
MINISTRY_2020 = 8_343
# Cases carried into the statistical year 2016, and taken in by each year; the first part of 2016 is not the report's.
CARRIED_IN, LATE_2015 = 3_760, 2_150
TAKEN_IN = {2016: 8_700, 2017: 8_650, 2018: 8_500, 2019: 8_450, 2020: 8_400}
LATE_2021 = 1_310
CONDITIONS = 82  # per cent of those to be enforced
CONDITIONAL = 14  # per cent of a sum for which there are conditions; the ministry has about 207 of 470 billion in 2021
ENTRUSTED, WITHDRAWN = 42, 9  # a year
# Coercion decisions: (first day, last day, voluntary, carried out)
COERCIONS = [("2016-01-01", "2020-09-30", 36, 151), ("2020-10-01", "2021-06-30", 11, 23)]
PENDING_2021, EARLIER, ANNULLED = 15, 9, 3

OFFICES = ["province", "hai-duong", "chi-linh", "kinh-mon", "binh-giang", "cam-giang", "gia-loc", "kim-thanh",
           "nam-sach", "ninh-giang", "thanh-ha", "thanh-mien", "tu-ky"]
KINDS = ["money", "land_use_right", "bank_account", "land_and_house", "income", "house", "vehicle", "movable",
         "apartment"]
FIVE = ["enforcement_decision", "result_confirmation", "officer_change", "fee_relief", "coercion_cost_relief"]
chance = random.Random(SEED).random


def between(low, high):
    return low + int(chance() * (high - low + 1))


def choose(items):
    return items[int(chance() * len(items))]


def shuffled(items):
    return [item for _, _, item in sorted((chance(), at, item) for at, item in enumerate(items))]


def date(text):
    return datetime.date.fromisoformat(text)


def day_in(first, last):
    first, last = date(first), date(last)
    return (first + datetime.timedelta(between(0, (last - first).days))).isoformat()


def later(day, days):
    return (date(day) + datetime.timedelta(days)).isoformat()


def year(number):
    """First and last day of a statistical year."""
    return f"{number - 1}-10-01", f"{number}-09-30"


class Ledger:
    def __init__(self):
        self.cases = []
        self.open = []

    def new(self, accepted, office=None):
        number = len(self.cases) + 1
        office = office or choose(OFFICES)
        place = "vn/hai-duong" if office == "province" else f"vn/hai-duong/{office}"
        value = int(2_000 * 10 ** (3.2 * (chance() + chance()) / 2)) * 1_000
        case = {"id": f"HD-{number:05d}", "model": "enforcement", "jurisdiction": place, "unit": office,
                "officer": f"CHV-{OFFICES.index(office):02d}-{between(1, 5)}", "accepted_on": accepted,
                "decided_on": later(accepted, between(1, 4)), "asset_kind": choose(KINDS),
                "judgment_value": value, "conditional_amount": value * CONDITIONAL // 100,
                "classifications": []}
        self.cases.append(case)
        return case

    def take_in(self, first, last, count):
        for _ in range(count):
            self.open.append(self.new(day_in(first, last)))

    def leave(self, first, last):
        """Cases that leave the books unfinished: entrusted elsewhere, or their decision is withdrawn."""
        for at in range(ENTRUSTED + WITHDRAWN):
            case = self.new(day_in(first, later(last, -40)))
            kind = "entrusted_out" if at < ENTRUSTED else choose(["decision_withdrawn", "decision_annulled"])
            case["events"] = [{"type": kind, "at": later(case["decided_on"], between(3, 30))}]


def classify(case, kind, first, last):
    """A decision on the class in the year, where the case has another class."""
    history = case["classifications"]
    if history and history[-1]["class"] == kind:
        return
    low = max(first, later(case["decided_on"], 1), later(history[-1]["on"], 1) if history else first)
    on = day_in(min(low, last), last)
    entry = {"class": kind, "on": on}
    if kind == "not_yet_conditions":
        entry.update(ground=choose(["no_means", "no_means", "subsistence_only", "address_unknown"]))
        case.update(not_yet_ground=entry["ground"], last_verified_on=later(on, -3), verification_count=between(0, 2))
        if later(on, 5) <= last:
            entry["published_on"] = later(on, between(1, 5))
    history.append(entry)


def finish(case, first, last):
    low = max(first, later(case["decided_on"], 2), later(case["classifications"][-1]["on"], 1)
              if case["classifications"] else first)
    case["finished_on"] = day_in(min(low, last), last)
    dice = chance()
    case["finish_kind"] = ("terminated" if dice < 0.07 else "partly_rest_entrusted" if dice < 0.085
                           else "partly_rest_reduced" if dice < 0.1 else "deposited" if dice < 0.105 else "fully")
    due = case["conditional_amount"] - sum(receipt["amount"] for receipt in case.get("receipts", []))
    if case["finish_kind"] == "terminated":
        return
    if case["finish_kind"].startswith("partly"):
        due = due * 6 // 10
    receive(case, case["finished_on"], due)


def receive(case, on, amount):
    receipts = case.setdefault("receipts", [])
    receipts.append({"number": len(receipts) + 1, "on": on, "amount": amount, "paid_out_on": later(on, between(1, 9))})


def hold(case, last, agreed):
    """Postponed over the end of the year."""
    case.setdefault("holds", []).append(
        {"kind": "postponement", "from": later(last, -between(5, 60)), "to": later(last, between(3, 80)),
         "ground": "c" if agreed else "a", "agreed_by_creditor": agreed})


def run_year(ledger, number, with_conditions, finished):
    first, last = year(number)
    # Small sums are done sooner: the rate by money is about half of that by cases.
    order = sorted(ledger.open, key=lambda case: math.log(case["conditional_amount"]) + 5 * chance())
    done, rest = order[:finished], shuffled(order[finished:])
    for case in done:
        finish(case, first, last)
    # Those with conditions already stay so where they can.
    rest.sort(key=lambda case: bool(case["classifications"])
              and case["classifications"][-1]["class"] != "with_conditions")
    ready, without = rest[:with_conditions - finished], rest[with_conditions - finished:]
    for case in ready:
        if chance() < 0.06:
            hold(case, last, True)
        if case["classifications"] or case["decided_on"] < later(last, -20):
            classify(case, "with_conditions", first, last)
        if chance() < 0.3:
            receive(case, day_in(max(first, later(case["decided_on"], 1)), last), case["conditional_amount"] // 8)
    for case in without:
        if chance() < 0.05 and not case["classifications"]:
            hold(case, last, False)
        elif chance() < 0.01 and case["classifications"]:
            case.setdefault("holds", []).append({"kind": "suspension", "from": later(last, -20), "to": later(last, 30)})
        else:
            classify(case, "not_yet_conditions", first, last)
    ledger.open = rest


def plan():
    """How many are taken in and finished each year, so that report and ministry both find their figures."""
    taken = dict(TAKEN_IN)
    for _ in range(50):
        carried, years = CARRIED_IN, {}
        for number, rate in RATES.items():
            total = carried + taken[number]
            with_conditions = total * CONDITIONS // 100
            finished = (with_conditions * rate + 5_000) // 10_000
            years[number] = (taken[number], with_conditions, finished)
            carried = total - finished
        last = TO_ENFORCE_2021 - carried
        elsewhere = (ENTRUSTED + WITHDRAWN) * len(RATES)  # those of 2021 are taken in later
        off = ACCEPTED - (sum(taken.values()) - LATE_2015 + last - LATE_2021 + elsewhere)
        if off == 0:
            break
        taken[2018] += off
    years[2021] = (last, WITH_CONDITIONS_2021, FINISHED_2021)
    return years


def build():
    ledger = Ledger()
    ledger.take_in("2012-01-09", "2015-09-20", CARRIED_IN)
    for case in ledger.open:
        if chance() < 0.7:
            classify(case, "not_yet_conditions", "2015-07-01", "2015-09-30")
    for number, (taken, with_conditions, finished) in plan().items():
        first, last = year(number)
        if number == 2016:
            ledger.take_in("2015-10-01", "2015-12-28", LATE_2015)
            ledger.take_in("2016-01-01", "2016-09-20", taken - LATE_2015)
            ledger.leave("2016-01-04", last)
        elif number == 2021:
            ledger.take_in(first, UNTIL, taken - LATE_2021)
            ledger.take_in("2021-07-01", "2021-09-20", LATE_2021)
            ledger.leave("2021-07-05", last)
        else:
            ledger.take_in(first, later(last, -8), taken)
            ledger.leave(first, last)
        run_year(ledger, number, with_conditions, finished)
    return ledger


def settle_money(ledger):
    """The sum of what was taken in, and the money rate of 2021: sums of cases that are still open give way."""
    window = [case for case in ledger.cases if SINCE <= case["accepted_on"] <= UNTIL]
    total = sum(case["judgment_value"] for case in window)
    wanted = MONEY + between(0, 400_000)
    for case in window:
        case["judgment_value"] = case["judgment_value"] * wanted // total // 1_000 * 1_000
    window[0]["judgment_value"] += wanted - sum(case["judgment_value"] for case in window)

    first, last = year(2021)
    collected = due = 0
    movable = []
    for case in ledger.cases:
        receipts = case.get("receipts", [])
        before = sum(receipt["amount"] for receipt in receipts if receipt["on"] < first)
        collected += sum(receipt["amount"] for receipt in receipts if first <= receipt["on"] <= last)
        if first <= case.get("finished_on", "") <= last:
            due += case["conditional_amount"] - before
        elif "finished_on" not in case and counts_2021(case):
            movable.append((case, before))
    part, whole = MONEY_RATE_2021
    left = collected * whole // part - due
    share = sum(case["conditional_amount"] for case, _ in movable)
    for case, before in movable:
        case["conditional_amount"] = max(case["conditional_amount"] * left // share,
                                         sum(receipt["amount"] for receipt in case.get("receipts", [])))
    movable[0][0]["conditional_amount"] += left - sum(case["conditional_amount"] - before for case, before in movable)


def counts_2021(case):
    """With conditions on the last day of 2021, as the statistics understand it."""
    last = year(2021)[1]
    if "events" in case and any(event["type"] in ("entrusted_out", "decision_withdrawn", "decision_annulled")
                                for event in case["events"]):
        return False
    for item in case.get("holds", []):
        if item["from"] <= last <= item["to"]:
            return item.get("agreed_by_creditor", False)
    return not case["classifications"] or case["classifications"][-1]["class"] == "with_conditions"


def add_coercions(ledger):
    def decide(case, on, outcome=None, outcome_on=None):
        item = {"decided_on": on, "measure": choose(["seize_and_sell", "hand_over", "deduct_account", "deduct_income"]),
                "outcome": outcome or "pending", "force_mobilised": chance() < 0.5}
        if outcome:
            item["outcome_on"] = outcome_on
            if outcome == "coerced":
                item["carried_out_on"] = outcome_on
        case.setdefault("coercions", []).append(item)

    def coerced_cases(first, last, count):
        found = []
        for case in shuffled(ledger.cases):
            end = case.get("finished_on", "")
            start = max(first, later(case["decided_on"], 15))
            if len(found) < count and first <= end <= last and start < later(end, -5) and "coercions" not in case:
                found.append((case, start, end))
        return found

    for first, last, voluntary, coerced in COERCIONS:
        for at, (case, start, end) in enumerate(coerced_cases(first, last, voluntary + coerced)):
            on = day_in(max(start, later(end, -200)), later(end, -5))
            decide(case, on, "voluntary" if at < voluntary else "coerced", day_in(later(on, 3), end))
    # Not among the 221: decided and carried out before 2016, annulled, or pending when the year 2021 ended.
    early = [case for case, _, _ in coerced_cases("2016-01-04", "2016-03-31", 8 * EARLIER)
             if case["decided_on"] < "2015-10-01"][:EARLIER]
    for case in early:
        on = day_in("2015-11-02", "2015-12-20")
        decide(case, on, "coerced", day_in(later(on, 2), "2015-12-31"))
    for case in [c for c in ledger.cases if c.get("coercions", [{}])[0].get("outcome") == "coerced"
                 and c["coercions"][0]["decided_on"] >= later(c["decided_on"], 40)
                 and c["coercions"][0]["decided_on"] >= "2016-03-01"][:ANNULLED]:
        on = later(case["coercions"][0]["decided_on"], -20)
        case["coercions"].insert(0, {"decided_on": on, "measure": "hand_over", "outcome": "annulled",
                                     "outcome_on": later(on, 9)})
    pending = [case for case in ledger.open if case["decided_on"] < "2021-06-01" and counts_2021(case)]
    for at, case in enumerate(shuffled(pending)[:PENDING_2021]):
        on = day_in("2021-07-01", "2021-09-30")
        if at % 5 == 4:
            decide(case, on, "coerced", "2021-11-18")  # after the year: pending in it
        else:
            decide(case, on)


def quiet_day(first, last):
    """A working day on which no public holiday is near: five working days later is a week later."""
    while True:
        day = date(day_in(first, last))
        if day.month in (3, 6, 7, 10, 11) and 2 <= day.day <= 20 and day.weekday() < 5:
            return day.isoformat()


def add_procedures(ledger):
    """Requests. Public and in time is what the desk handled since 2017; near it stands what was not: requests before the
    desk, complaints, answers after the report, and requests that are still open."""
    for at, case in enumerate(case for case in ledger.cases if case["decided_on"] >= "2016-02-01"):
        if at % 14:
            continue
        own = "complaint_answer" if at % 126 == 0 else FIVE[at // 14 % 5]
        low = max(later(case["decided_on"], 20), "2016-03-02")
        if low > "2021-05-20":
            continue
        received = quiet_day(low, "2021-06-20")
        public = own in FIVE and received >= "2017-01-01"
        case.update(procedure=own, procedure_received_on=received, due_on=later(received, 7),
                    channel=choose(["counter", "counter", "post", "online"]),
                    documents=[{"kind": "application"}, {"kind": "service_guide", "public": public}])
        if own.endswith("relief"):
            case["procedure_file_complete_on"] = received
        if public:
            if at % 98 or received < "2021-06-01":
                case["procedure_answered_on"] = later(received, choose([1, 2, 3, 4, 5, 6, 7]))
        else:
            case["procedure_answered_on"] = later(received, choose([4, 7, 9, 12]))
    # Came when the report was written: late answers, some by a guide that was withdrawn. The receipts tell a day that is
    # later than the law's.
    for at, case in enumerate([case for case in ledger.open if "procedure" not in case
                               and case["decided_on"] < "2021-05-01"][:25]):
        own = FIVE[at % 5]
        received = f"2021-07-{5 + at % 3:02d}" if at % 2 else "2021-06-24"
        public = received <= UNTIL
        case.update(procedure=own, procedure_received_on=received, due_on=later(received, 30), channel="counter",
                    documents=[{"kind": "application"}, {"kind": "service_guide", "public": public}],
                    procedure_answered_on=later(received, between(12, 26)))
        if own.endswith("relief"):
            case["procedure_file_complete_on"] = received


def add_reliefs(ledger):
    decided = shuffled([case for case in ledger.cases if case.get("finished_on", "") >= "2020-12-01"])[:RELIEFS_2021]
    for at, case in enumerate(decided):
        on = day_in("2020-10-05", "2021-09-24")
        case["relief_kind"] = "fee" if at % 3 else "coercion_cost"
        case.setdefault("events", []).append(
            {"type": "relief_decided", "at": on, "ground": "refused" if at < REFUSED_2021 else "granted"})


def kinh_mon(ledger):
    """The house of the report, and other handovers that are not it."""
    carried = [case for case in ledger.cases if "2019-10-01" <= case.get("finished_on", "") <= "2020-09-30"
               and "2018-06-01" <= case["decided_on"] <= "2018-12-31" and case["finish_kind"] == "fully"
               and "coercions" in case and case["coercions"][-1]["decided_on"] >= "2019-10-01"]
    house = carried[0]
    house.update(jurisdiction="vn/hai-duong/kinh-mon/an-luu", unit="province", officer="CHV-00-1",
                 asset_kind="land_and_house", finished_on="2020-07-06", third_party_occupant=True, difficult=True)
    house.update(judgment_value=2_150_000_000, conditional_amount=2_150_000_000)
    house["receipts"] = [{"number": 1, "on": "2020-07-06", "amount": 2_150_000_000, "paid_out_on": "2020-07-10"}]
    house["assets"] = [{"kind": "land_and_house", "owner": "debtor", "user": "third_party", "storeys": 3,
                        "area_m2": 450, "secured": True, "handed_over_on": "2020-06-29"}]
    house["parties"] = [{"role": role, "kind": "person"} for role in ("debtor", "occupant", "auction_winner")] + [
        {"role": "creditor", "kind": "company"}]
    house["coercions"][-1].update(decided_on="2020-04-06", measure="hand_over", outcome="coerced",
                                  outcome_on="2020-06-29", carried_out_on="2020-06-29", planned_on="2020-06-29",
                                  force_mobilised=True, incident="explosives", mine_clearance=True)
    talks = [("meeting", "2019-05-14"), ("persuasion", "2019-07-02"), ("meeting", "2019-09-17"),
             ("persuasion", "2019-12-03"), ("meeting", "2020-02-18"), ("coercion_decided", "2020-04-06"),
             ("incident", "2020-05-06"), ("meeting", "2020-06-10"), ("coerced", "2020-06-29"),
             ("handed_over", "2020-06-29")]
    house["events"] = [{"type": kind, "at": at} for kind, at in talks]
    others = [case for case in ledger.cases if "2019-01-01" <= case.get("finished_on", "") <= "2021-06-01"
              and "events" not in case and case["finish_kind"] == "fully"
              and case["decided_on"] < later(case["finished_on"], -60)]
    # In the last days of June 2020 too, but in another place.
    near = next(case for case in others if "2020-07-01" <= case["finished_on"] <= "2020-09-30"
                and case["decided_on"] < "2019-06-01" and "receipts" in case and len(case["receipts"]) == 1)
    near.update(finished_on="2020-06-26", unit="tu-ky", jurisdiction="vn/hai-duong/tu-ky",
                classifications=[entry for entry in near["classifications"] if entry["on"] < "2020-06-26"])
    near["receipts"][0].update(on="2020-06-26", paid_out_on="2020-06-30")
    hand_over(near, "2020-06-24", True, 95)
    # Other days; one of them left by the debtor.
    for at, case in enumerate(shuffled([case for case in others if case is not near])[:5]):
        hand_over(case, case["finished_on"], at != 1, 70 + 15 * at)


def hand_over(case, day, by_third_party, area):
    house = {"kind": "house", "user": "third_party" if by_third_party else "debtor", "storeys": 1 + area % 2,
             "area_m2": area}
    case.update(third_party_occupant=by_third_party, asset_kind="house", assets=[house])
    case["events"] = [{"type": "meeting", "at": later(day, -between(40, 300))}, {"type": "handed_over", "at": day}]


def refused(ledger):
    """Requests that were never accepted."""
    for number in range(40):
        on = day_in("2016-01-04", "2021-06-20")
        ledger.cases.append({"id": f"HD-R{number:03d}", "model": "enforcement", "jurisdiction": "vn/hai-duong",
                             "unit": "province", "requested_on": on, "refusal_ground": "no_competence",
                             "state": "refused", "asset_kind": "money", "judgment_value": 50_000_000})


def main():
    if sys.argv[1:] not in ([], ["ministry"]):
        sys.exit("usage: python3 ledger.py [ministry] > ledger.jsonl")
    if sys.argv[1:]:
        RATES[2020] = MINISTRY_2020
    ledger = build()
    add_coercions(ledger)
    kinh_mon(ledger)
    settle_money(ledger)
    add_procedures(ledger)
    add_reliefs(ledger)
    refused(ledger)
    for case in ledger.cases:
        if not case.get("classifications", True):
            del case["classifications"]
        for list_name, key in (("events", "at"), ("coercions", "decided_on")):
            if list_name in case:
                case[list_name].sort(key=lambda item: item[key])
        print(json.dumps(case, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
