#!/usr/bin/env python3
"""Invented cases of Hai Duong as JSON lines: python3 generate.py > cases.jsonl

The lives come from the national generator (plugins/vn/cases/generate.py); what the province decides in its own way is
laid over them: desk and channel, answers, occupants who are no party, incidents. Deterministic; all names are made up.
"""
import datetime
import importlib.util
import pathlib
import sys

sys.dont_write_bytecode = True
source = pathlib.Path(__file__).resolve().parents[2] / "vn" / "cases" / "generate.py"
spec = importlib.util.spec_from_file_location("national", source)
national = importlib.util.module_from_spec(spec)
spec.loader.exec_module(national)

ONE_STOP = ["enforcement_decision", "result_confirmation", "officer_change", "fee_relief", "coercion_cost_relief"]
OTHERS = ["complaint", "pay_out", "voluntary_performance", "verification", "file_opening", "publication"]
PLACES = ["vn/hai-duong", "vn/hai-duong/chi-linh", "vn/hai-duong/kinh-mon", "vn/hai-duong/nam-sach"]
CHANNELS = ["counter", "online", "post", "online", "counter"]
INCIDENTS = ["none", "threat", "none", "explosives", "none", "obstruction", "violence"]
EDGES = ["2015-06-30", "2015-07-01", "2016-12-30", "2017-01-03", "2023-06-30", "2023-07-01", "2025-06-30", "2025-07-01",
         "2026-06-30", "2026-07-01"]


def day_of_province(make):
    """Mostly between the one-stop desk (2017, with a calendar since 2019) and the merger."""
    first, last = ("2015-08-03", "2016-12-20") if make.chance(0.04) else ("2019-03-04", "2025-06-20")
    if make.chance(0.05):
        first, last = "2025-07-01", "2026-03-30"
    low = datetime.date.fromisoformat(first)
    return low + datetime.timedelta(make.between(0, (datetime.date.fromisoformat(last) - low).days))


def answer(make, case):
    """Nearly all are answered in time."""
    received = case.get("procedure_file_complete_on", case["procedure_received_on"])
    days = make.turn("answered", [1, 2, 3, 4, 0, 2, 1, 5, 3, 21, 2])
    if days:
        case["procedure_answered_on"] = (datetime.date.fromisoformat(received) + datetime.timedelta(days)).isoformat()


def localise(make, case):
    case["channel"] = make.turn("desk", CHANNELS)
    case["unit"] = make.turn("unit", ["province", "chi-linh", "kinh-mon", "nam-sach"])
    case["state"] = case["class"]
    if case["class"] == "not_yet_conditions":
        case.update(check_interval="long" if case.get("address_unknown") else "usual",
                    not_yet_since=case.get("not_yet_since", case["grounds_arose_on"]))
    if case["procedure"] in ONE_STOP:
        answer(make, case)
    if case.get("third_party_occupant") or make.chance(0.06):
        incident = make.turn("incident", INCIDENTS)
        case["coercions"] = [{"decided_on": case["received_decision_on"], "measure": "hand_over", "outcome": "pending",
                              "incident": incident, "mine_clearance": incident == "explosives"}]
        case["force_mobilised"] = make.chance(0.6)
    if make.chance(0.15):
        case["difficult"] = True
    return case


def main():
    make = national.Maker(20250630)
    cases = []

    def add(step, day):
        number = len(cases) + 1
        case = national.make_case(make, number, "HD", make.turn("place", PLACES), step, day)
        cases.append(localise(make, case))

    for number in range(260):
        step = make.turn("step", ONE_STOP) if number % 2 else make.turn("other", OTHERS)
        add(step, day_of_province(make))
    for day in EDGES:
        for step in ("result_confirmation", "voluntary_performance"):
            add(step, datetime.date.fromisoformat(day))
    national.write(cases, make)


if __name__ == "__main__":
    main()
