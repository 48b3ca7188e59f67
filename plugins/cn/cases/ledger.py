"""A ledger of the docking of courts and departments: python3 ledger.py roster|resolved > ledger.jsonl

Two ledgers of the size that the People's Court Daily printed on 2024-01-31. `roster` has the cooperating units, the
organisations and the mediators, with the days on which they joined and left. `resolved` has the mediations of 2023 and
some before and after. Everything is invented; only the numbers of entries are those of the paper. Each line carries
facts; what counts is the metrics' to say. Seeded, and only random() is drawn, so the output is the same everywhere.
Lines are written as they are made: memory does not grow.
"""

import datetime
import random
import sys

draw = random.Random(20240130).random
FIRST = datetime.date(2020, 1, 2)
DAYS = [(FIRST + datetime.timedelta(number)).isoformat() for number in range(2200)]


def whole(low, high):
    return low + int(draw() * (high - low + 1))


INDEX = {day: number for number, day in enumerate(DAYS)}


def index(day):
    return INDEX[day]


LAST_2023 = index("2023-12-31")


def lot(left):
    """One of the kinds, as often as there are lines left of it: in any order, and each exactly so often."""
    place = int(draw() * sum(left.values()))
    for kind, count in left.items():
        if place < count:
            left[kind] = count - 1
            return kind
        place -= count


# The roster

def entry(write, number, kind, facts, joined, left=None):
    end = f',"left_on":"{DAYS[left]}"' if left is not None else ""
    write(
        f'{{"id":"cn-{kind[0]}-{number:06d}","model":"mediation","jurisdiction":"cn","roster_kind":"{kind}",'
        f'{facts},"enrolled_on":"{DAYS[joined]}"{end}}}\n')


def standing(edge):
    """Joined by the end of 2023 and not left by then; the edge cases stand on the last days."""
    if edge == 0:
        return LAST_2023, None
    if edge == 1:
        return whole(0, LAST_2023), LAST_2023 + 1
    joined = whole(0, LAST_2023)
    return joined, whole(LAST_2023 + 1, LAST_2023 + 400) if draw() < 0.03 else None


def gone(edge):
    """Left by the last day of 2023."""
    joined = whole(0, LAST_2023 - 2)
    return joined, LAST_2023 if edge == 0 else whole(joined + 1, LAST_2023)


def to_come(edge):
    """Joins after 2023."""
    return LAST_2023 + 1 if edge == 0 else whole(LAST_2023 + 1, LAST_2023 + 300), None


STANDS = {"stands": standing, "gone": gone, "to_come": to_come}


def entries(write, kind, counts, facts):
    """Writes them all, and tells the numbers of those that stand."""
    left = dict(counts)
    stand = []
    for number in range(sum(counts.values())):
        name = lot(left)
        edge = counts[name] - left[name] - 1
        joined, ended = STANDS[name](edge)
        entry(write, number, kind, facts(number), joined, ended)
        if name == "stands":
            stand.append(number)
    return stand


def roster(write):
    entries(write, "unit", {"stands": 13, "gone": 1, "to_come": 2}, lambda n: f'"roster_unit":"unit-{n:02d}"')
    organisations = {"stands": 33000, "gone": 1400, "to_come": 900}
    entries(write, "organisation", organisations, lambda n: f'"roster_org":"org-{n:05d}"')
    mediators = {"stands": 75000, "gone": 5200, "to_come": 2100}
    stand = entries(
        write, "mediator", mediators,
        lambda n: f'"roster_mediator":"m-{n:05d}","roster_org":"org-{whole(0, 35299):05d}"')
    # A second entry of the same person: on the roster of another organisation as well, or of an earlier time.
    total = sum(mediators.values())
    for number in range(total, total + 1500):
        again = stand[whole(0, len(stand) - 1)]
        joined, ended = standing(2) if draw() < 0.5 else gone(1)
        facts = f'"roster_mediator":"m-{again:05d}","roster_org":"org-{whole(0, 35299):05d}"'
        entry(write, number, "mediator", facts, joined, ended)


# Disputes resolved

CATEGORIES = [
    "traffic_accident", "property_management", "labour", "civil_loan", "family", "medical", "housing_sale",
    "intellectual_property", "consumer", "lease", "contract",
]
CHANNELS = ["court_transfer", "online", "agency_transfer", "counter"]
FAILURES = ["gap_too_wide", "unreachable", "party_stopped", "time_up", "refused_to_sign"]


def ended_in(first, last):
    ended = whole(index(first), index(last))
    return max(0, ended - whole(1, 45)), ended


def resolved(write):
    counts = {
        "success": 1488000, "failed": 118000, "returned": 9000, "pending": 14000,
        "before": 12000, "after": 11000,
    }
    left = dict(counts)
    for number in range(sum(counts.values())):
        kind = lot(left)
        edge = counts[kind] - left[kind] - 1
        outcome, ended = "agreement", None
        if kind == "before":
            applied, ended = ended_in("2022-01-03", "2022-12-31")
            if edge == 0:
                applied, ended = index("2022-12-01"), index("2022-12-31")
        elif kind == "after":
            applied, ended = ended_in("2024-01-01", "2024-02-20")
            if edge == 0:
                applied, ended = index("2023-12-01"), index("2024-01-01")
        elif kind == "pending":
            applied = whole(index("2023-10-01"), LAST_2023)
        else:
            applied, ended = ended_in("2023-01-01", "2023-12-31")
        if kind == "success" and draw() < 0.06:
            outcome = "settled_and_withdrawn"
        if kind == "failed":
            outcome = FAILURES[int(draw() * len(FAILURES))]
        if kind == "returned":
            outcome = "returned"
        end = f',"ended_on":"{DAYS[ended]}","outcome":"{outcome}"' if ended is not None else ""
        write(
            f'{{"id":"cn-r-{number:07d}","model":"mediation","jurisdiction":"cn",'
            f'"channel":"{CHANNELS[int(draw() * 4)]}","category":"{CATEGORIES[int(draw() * 11)]}",'
            f'"stage":"pre_filing","applied_on":"{DAYS[applied]}"{end}}}\n')


def main():
    ledgers = {"roster": roster, "resolved": resolved}
    if len(sys.argv) != 2 or sys.argv[1] not in ledgers:
        sys.exit("usage: python3 ledger.py roster|resolved > ledger.jsonl")
    ledgers[sys.argv[1]](sys.stdout.write)


main()
