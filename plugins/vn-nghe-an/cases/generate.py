#!/usr/bin/env python3
"""Invented cases of Nghe An as JSON lines: python3 generate.py > cases.jsonl

The lives come from the national generator (plugins/vn/cases/generate.py); over them is laid what the coordination with
the land office adds: requests to it and their answers, parcels, guidance, joint plans. Deterministic; all names are
made up.
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

LAND = ["land_use_right", "land_and_house", "land_attached_property", "house", "building", "apartment"]
PLACES = ["vn/nghe-an", "vn/nghe-an/vinh", "vn/nghe-an"]
STEPS = ["enforcement_decision", "verification", "information_request", "coercion_notice", "pay_out",
         "result_confirmation", "certificate_revocation", "voluntary_performance"]
EDGES = ["2019-09-06", "2019-09-09", "2025-02-28", "2025-03-03", "2025-06-30", "2025-07-01", "2026-06-30", "2026-07-01"]
FIRST, LAST = datetime.date(2019, 3, 4), datetime.date(2026, 10, 1)
REGULATION = "2019-09-09"
# Land with and without certificate, moved boundaries, disputes: what a seizure meets.
PARCELS = [
    {"certified": True, "transferable": True}, {"certified": True, "transferable": True},
    {"certified": True, "transferable": False}, {"certified": False, "certifiable": True},
    {"certified": False}, {"certified": False, "recovery_planned": True},
    {"certified": True, "transferable": True, "area_disputed": True, "measured": 1.05},
    {"certified": True, "transferable": True, "area_disputed": False, "certifiable": True, "measured": 1.02},
    {"certified": True, "transferable": True, "area_disputed": False, "boundary_moved": True, "measured": 0.95},
]


def later(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def parcel(make, case, asked):
    shape = dict(make.turn("parcel", PARCELS))
    area = make.between(60, 900)
    measured = shape.pop("measured", None)
    asset = {"kind": case["asset_kind"], "owner": "debtor", "area_m2": area, **shape}
    if measured:
        asset["measured_area_m2"] = round(area * measured, 1)
    if case["asset_kind"] == "land_and_house":
        asset["building_same_owner"] = make.chance(0.9)
    if asked:
        asset.update(planning_asked_on=asked, register_queried_on=later(asked, 7))
    return asset


def step(process, transition, state, kind, at):
    return {"type": kind, "at": at, "process": process, "transition": transition, "state": state,
            "version": "vn-nghe-an@1.0.0"}


def coordinate(make, case):
    """What the two offices did about a land case after the regulation."""
    day = case["received_decision_on"]
    case["assets"] = [parcel(make, case, later(day, 20) if day >= REGULATION else None)]
    if day < REGULATION:
        return
    asked = later(day, 15)
    office = "natural_resources" if asked < "2025-03-01" else "agriculture_environment"
    body = {"kind": make.turn("asked", [office, "land_register"]), "asked_on": asked, "task": "holds_information"}
    wait = make.turn("wait", [1, 2, 3, 2, 4, 9, 0, 3])
    if wait:
        body["answered_on"] = later(asked, wait)
    case["agencies"] = [body]
    events = [step("land_information", "ask_land_office", "land_office_asked", "contacted", asked)]
    if wait:
        refused = make.turn("refused", [False] * 9 + [True])
        events.append(step("land_information", "land_office_refuses" if refused else "land_office_answers",
                           "refused" if refused else "answered", "declined" if refused else "confirmed",
                           body["answered_on"]))
    if make.turn("education", [False, False, True]):
        events.append({"type": "persuasion", "at": later(asked, 20), "reason": "law explained together"})
    if case.get("difficult"):
        guided = later(asked, 30)
        case["guidance_asked_on"] = guided
        events.append(step("guidance", "ask", "asked", "contacted", guided))
        if make.turn("guided", [True, True, False]):
            events.append(step("guidance", "guide", "guided", "confirmed", later(guided, make.between(3, 20))))
    case["events"] = events


def localise(make, case):
    case["unit"] = make.turn("unit", ["vinh", "dien-chau", "quynh-luu", "nghi-loc", "yen-thanh", "province"])
    if make.chance(0.65):
        case["asset_kind"] = make.turn("land", LAND)
    elif case["asset_kind"] in LAND:
        case["asset_kind"] = "money"
    case["state"] = case["class"]
    if case["class"] == "not_yet_conditions":
        case.update(check_interval="long" if case.get("address_unknown") else "usual",
                    not_yet_since=case.get("not_yet_since", case["grounds_arose_on"]))
    if make.chance(0.2):
        case["difficult"] = True
    if case["asset_kind"] in LAND:
        coordinate(make, case)
    return case


def main():
    make = national.Maker(20190909)
    cases = []

    def add(kind, day):
        number = len(cases) + 1
        case = national.make_case(make, number, "NA", make.turn("place", PLACES), kind, day)
        cases.append(localise(make, case))

    for _ in range(230):
        add(make.turn("step", STEPS), FIRST + datetime.timedelta(make.between(0, (LAST - FIRST).days)))
    for day in EDGES:
        for kind in ("result_confirmation", "information_request"):
            add(kind, datetime.date.fromisoformat(day))
    national.write(cases, make)


if __name__ == "__main__":
    main()
