#!/usr/bin/env python3
"""compare.py REFERENCE BYLAW: are the decisions of bylaw (three JSON lines a case) those of the C++ host (one)?

Prints the first differences; exits with 1 when there are any, or when one has more cases than the other.
"""
import itertools
import json
import sys

FIELDS = {  # the reference's name of a field, and where bylaw has it
    "route": ("dispute.route", "to"),
    "priority": ("dispute.route", "priority"),
    "deadline": ("dispute.route", "within_days"),
    "fee": ("dispute.fee", "fee"),
    "fee_due": ("dispute.fee", "payable"),
    "warn": ("dispute.alert", "colour"),
}
HOOKS = len({hook for hook, _ in FIELDS.values()})


def decisions(lines):
    """One object a case in the reference's shape, from as many lines as there are hooks."""
    for group in iter(lambda: list(itertools.islice(lines, HOOKS)), []):
        answers = [json.loads(line) for line in group]
        values = {answer["hook"]: answer.get("value", {}) for answer in answers}
        found = {name: values.get(hook, {}).get(key) for name, (hook, key) in FIELDS.items()}
        same_case = len({answer["case"] for answer in answers}) == 1
        yield {"id": answers[0]["case"] if same_case else None, **found}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    cases = different = 0
    with open(sys.argv[1], encoding="utf-8") as reference, open(sys.argv[2], encoding="utf-8") as ours:
        for expected, found in itertools.zip_longest(map(json.loads, reference), decisions(ours)):
            cases += 1
            if expected != found:
                different += 1
                if different <= 3:
                    print(f"case {cases} differs\n  C++ host {expected}\n  bylaw    {found}")
    print(f"Decisions: {cases} cases compared, {different} differ.")
    sys.exit(1 if different or not cases else 0)


main()
