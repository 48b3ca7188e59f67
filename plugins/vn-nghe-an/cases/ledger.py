#!/usr/bin/env python3
"""A ledger of Nghe An from 2016 to 2019, as JSON lines: python3 ledger.py > ledger.jsonl

The cases are invented and carry facts: when they were accepted, decided and finished, and what they are about. How many
were accepted in the eleven months to the end of August, in 2018-2019 and the year before, follows the newspaper report
(seed 003); the rest is chance from one seed. Beside them stand cases that the report does not count: of the years
before, of September, carried over, refused, and of other provinces.
"""
import datetime
import json
import random

SEED = 20190909
# Accepted from 1 October to 31 August: the report's figure, and the year before by its difference.
WINDOWS = [("2017-10-01", "2018-08-31", 19_965 - 2_103, 61), ("2018-10-01", "2019-08-31", 19_965, None)]
# Of the cases of 2018-2019 over 65 per cent are about land.
LAND_CASES = 13_029
# Before, between and after the windows.
OTHERS = [("2016-10-03", "2017-09-28", 17_100), ("2018-09-01", "2018-09-28", 1_480), ("2019-09-02", "2019-09-06", 310)]

LAND = ["land_use_right", "land_and_house", "land_attached_property", "house", "building", "apartment"]
REST = ["money", "bank_account", "vehicle", "movable", "income", "securities"]
OFFICES = ["province", "vinh", "dien-chau", "quynh-luu", "nghi-loc", "yen-thanh", "do-luong", "thanh-chuong", "nam-dan"]
chance = random.Random(SEED).random


def between(low, high):
    return low + int(chance() * (high - low + 1))


def choose(items):
    return items[int(chance() * len(items))]


def later(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def day_in(first, last):
    low, high = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return (low + datetime.timedelta(between(0, (high - low).days))).isoformat()


def case(number, accepted, is_land, jurisdiction="vn/nghe-an"):
    office = choose(OFFICES)
    value = int(2_000 * 10 ** (3 * (chance() + chance()) / 2)) * 1_000
    found = {"id": f"NA-{number:05d}", "model": "enforcement", "jurisdiction": jurisdiction, "unit": office,
             "officer": f"CHV-{OFFICES.index(office):02d}-{between(1, 9)}", "accepted_on": accepted,
             "decided_on": later(accepted, between(0, 4)), "asset_kind": choose(LAND if is_land else REST),
             "judgment_value": value, "conditional_amount": value,
             "difficult": chance() < (0.34 if is_land else 0.08)}
    dice = chance()
    if dice < 0.68:
        found.update(finished_on=later(accepted, between(15, 420)),
                     finish_kind="fully" if dice < 0.62 else "terminated")
    else:
        kind = "with_conditions" if dice < 0.86 else "not_yet_conditions"
        found["classifications"] = [{"class": kind, "on": later(accepted, between(25, 60))}]
    if 0.68 <= dice < 0.69:
        found["holds"] = [{"kind": "postponement", "from": later(accepted, 40), "ground": "a"}]
    return found


def main():
    ledger = []
    for first, last, count in OTHERS:
        for _ in range(count):
            ledger.append((day_in(first, last), chance() < 0.6, "vn/nghe-an"))
    for first, last, count, percent in WINDOWS:
        land = LAND_CASES if percent is None else count * percent // 100
        ledger += [(day_in(first, last), at < land, "vn/nghe-an") for at in range(count)]
    # Cases of other provinces in the same file.
    ledger += [(day_in("2018-10-01", "2019-08-31"), True, choose(["vn/ha-noi", "vn/hai-phong"])) for _ in range(45)]
    ledger.sort(key=lambda entry: entry[0])
    for number, (accepted, is_land, where) in enumerate(ledger, 1):
        print(json.dumps(case(number, accepted, is_land, where), ensure_ascii=False, separators=(",", ":")))
    for number in range(60):
        print(json.dumps({"id": f"NA-R{number:03d}", "model": "enforcement", "jurisdiction": "vn/nghe-an",
                          "requested_on": day_in("2018-10-01", "2019-08-20"), "state": "refused",
                          "refusal_ground": "expired", "asset_kind": "money", "unit": "vinh"}, separators=(",", ":")))


if __name__ == "__main__":
    main()
