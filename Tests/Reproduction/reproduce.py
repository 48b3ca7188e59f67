#!/usr/bin/env python3
"""Computes the figures of the source documents from ledgers, and compares: reproduce.py [--tool BYLAW] [ROW...]

Each line of figures-*.csv names a figure as a document prints it, and where it comes from: the script that makes the
ledger (with its arguments), the jurisdiction, the period, the metric, and which of its numbers. Ledgers are made in a
folder that goes afterwards. The computed number is rounded, half up, to the places of the printed one, so `4348.904e9`
is compared in millions; `tolerance` is how far the two may be apart then.

Exit status: 0 all rows agree, 1 some do not, 2 a ledger or the tool failed.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COLUMNS = "row,seed,jurisdiction,ledger,period,metric,group,field,printed,tolerance,note".split(",")


class Wrong(Exception):
    """Something that is not a matter of figures."""


def figures(folder, rows):
    """The lines of all tables, by row. Lines that begin with # are comments."""
    found = []
    for path in sorted(folder.glob("figures-*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(line for line in file if not line.startswith("#"))
            if reader.fieldnames != COLUMNS:
                raise Wrong(f"{path.name}: the columns are {reader.fieldnames}, not {COLUMNS}")
            for line in reader:
                if None in line or None in line.values():
                    raise Wrong(f"{path.name}: line {reader.line_num} has not {len(COLUMNS)} columns")
                found.append(line)
    found.sort(key=lambda line: int(line["row"][1:]))
    return [line for line in found if not rows or line["row"] in rows]


def run(command, output=None):
    done = subprocess.run(command, cwd=ROOT, stdout=output or subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        raise Wrong(f"{' '.join(map(str, command))}: status {done.returncode}\n"
                    + done.stderr.decode()[:2_000])
    return done.stdout


def ledger_file(command, folder, made):
    """The ledger that a script makes; a file of cases is taken as it is."""
    if command not in made:
        script, *arguments = command.split()
        if script.endswith(".py"):
            made[command] = folder / f"ledger-{len(made)}.jsonl"
            with open(made[command], "wb") as file:
                run([sys.executable, ROOT / script, *arguments], file)
        else:
            made[command] = ROOT / script
    return made[command]


def metrics(tool, ledger, period, jurisdiction, names):
    """The metrics of one run, by name."""
    text = run([tool, "metrics", period, "--jurisdiction", jurisdiction, "--cases", ledger, "--only", ",".join(names),
                "--format", "json"])
    return {metric["metric"]: metric for metric in json.loads(text)["metrics"]}


def exact(figure, show):
    """The value of a metric or group; shares and means from their parts, so that nothing is rounded twice."""
    if figure["value"] is None:
        return None
    if show == "percent" and figure["denominator"]:
        return Fraction(100 * figure["numerator"], figure["denominator"])
    if show == "mean" and figure["cases"]:
        return Fraction(figure["numerator"], figure["cases"])
    return Fraction(figure["value"])


def value(metric, group, field):
    """The number that a line asks for, or nothing where there is none."""
    row = metric
    if group:
        row = next((row for row in metric.get("groups", []) if row["group"] == group), None)
        if row is None:
            return None
    if field == "groups":
        return Fraction(len(metric.get("groups", [])))
    if field in ("value", "numerator", "denominator", "cases"):
        number = exact(row, metric["show"]) if field == "value" else row[field]
        return None if number is None else Fraction(number)
    if field not in ("before", "difference", "change_percent"):
        raise Wrong(f"{metric['metric']}: there is no field {field}")
    if "before" not in row:
        raise Wrong(f"{metric['metric']} is not compared with the year before")
    now, before = exact(row, metric["show"]), exact(row["before"], metric["show"])
    if field == "before" or now is None or before is None:
        return before if field == "before" else None
    if field == "difference":
        return now - before
    return None if before == 0 else (now - before) * 100 / before


def rounded(number, printed):
    """The number, half up (away from zero below it), to the places of the printed one."""
    with localcontext() as context:
        context.prec = 60
        exponent = Decimal(1).scaleb(printed.as_tuple().exponent)
        units = Decimal(number.numerator) / Decimal(number.denominator) / exponent
        return (units.quantize(Decimal(1), rounding=ROUND_HALF_UP) * exponent).quantize(exponent)


def plain(number):
    return f"{number:,f}"


def compare(line, metric):
    """The computed figure as text, whether it agrees, and what it leaves out."""
    missing = metric["coverage"]["undetermined"]
    doubt = ", ".join(f"{item['cases']} cases without {item['missing']} are not counted" for item in missing)
    number = value(metric, line["group"], line["field"])
    if number is None:
        return "none", False, doubt
    printed = Decimal(line["printed"])
    found = rounded(number, printed)
    return plain(found), abs(found - printed) <= Decimal(line["tolerance"] or "0"), doubt


def table(lines):
    widths = [max(len(line[at]) for line in lines) for at in range(5)]
    for line in lines:
        left = "  ".join(cell.rjust(width) if at in (2, 3) else cell.ljust(width)
                         for at, (cell, width) in enumerate(zip(line, widths)))
        print(f"{left}  {line[5]}".rstrip())


def main():
    parser = argparse.ArgumentParser(description="Compares the figures of the source documents with computed ones.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help="only these rows, such as E4")
    parser.add_argument("--tool", default=ROOT / ".build/release/bylaw", help="the tool (.build/release/bylaw)")
    parser.add_argument("--figures", default=HERE, type=pathlib.Path, help="folder of the tables figures-*.csv")
    options = parser.parse_args()
    lines = figures(options.figures, set(options.rows))
    if not lines:
        raise Wrong("there are no figures")
    runs = {}
    for line in lines:
        runs.setdefault((line["ledger"], line["period"], line["jurisdiction"]), []).append(line)
    found, made = {}, {}
    with tempfile.TemporaryDirectory(prefix="bylaw-reproduce-") as folder:
        for (ledger, period, jurisdiction), wanted in runs.items():
            path = ledger_file(ledger, pathlib.Path(folder), made)
            names = sorted({line["metric"] for line in wanted})
            got = metrics(options.tool, path, period, jurisdiction, names)
            for line in wanted:
                found[id(line)] = compare(line, got[line["metric"]])
    agreed, shown = {}, [["row", "figure", "document", "computed", "", "note"]]
    for line in lines:
        computed, agrees, doubt = found[id(line)]
        agreed[line["row"]] = agreed.get(line["row"], True) and agrees
        name = f"{line['metric']}{' of ' + line['group'] if line['group'] else ''}, {line['period']}"
        name += f", {line['field']}" if line["field"] != "value" else ""
        shown.append([line["row"], name, plain(Decimal(line["printed"])), computed, "agrees" if agrees else "DIFFERS",
                      "; ".join(filter(None, [line["note"], doubt]))])
    table(shown)
    print(f"{sum(agreed.values())} of {len(agreed)} rows agree")
    return 0 if all(agreed.values()) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Wrong, OSError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(2)
