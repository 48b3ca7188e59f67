#!/usr/bin/env python3
"""Computes the figures of the source documents from ledgers, and compares: reproduce.py [--tool BYLAW] [ROW...]

Each line of figures-*.csv names a figure as a document prints it, and where it comes from: the script that makes the
ledger (with its arguments), the jurisdiction, the period, the metric, and which of its numbers. Ledgers are made in a
folder that goes afterwards. `operator` says what the document claims:

  =            the number, the custom: the computed one is rounded, half up, to the places of the printed one, so that
               `4348.904e9` is compared in millions; `tolerance` is how far the two may be apart then
  > >= < <=    the exact number is more or less than the printed one
  between      from the one to the other (`84..85`): the computed number is rounded, or cut off, to their places, as
               documents do the one or the other
  outside      the exact number is below the first or above the second

Exit status: 0 all rows agree, 1 some do not, 2 a ledger or the tool failed, 64 the command line is wrong.
"""
import argparse
import csv
import json
import operator
import pathlib
import subprocess
import sys
import tempfile
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COLUMNS = "row,seed,jurisdiction,ledger,period,metric,group,field,operator,printed,tolerance,note".split(",")


EXACT = {">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le}
RANGES = ("between", "outside")


class Wrong(Exception):
    """Something that is not a matter of figures."""

    status = 2


class Usage(Wrong):
    """A command line that cannot be followed."""

    status = 64


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Usage(f"{self.format_usage()}{message}")


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
                line["operator"] = line["operator"] or "="
                try:
                    check(line)
                except ValueError as wrong:
                    raise Wrong(f"{path.name}: line {reader.line_num}: {wrong}") from wrong
                found.append(line)
    if not found:
        raise Wrong("there are no figures")
    unknown = sorted(rows - {line["row"] for line in found})
    if unknown:
        raise Usage(f"there is no row {', '.join(unknown)}")
    found.sort(key=lambda line: int(line["row"][1:]))
    return [line for line in found if not rows or line["row"] in rows]


def check(line):
    """Sees that what is printed fits the operator."""
    known = ["=", *EXACT, *RANGES]
    if line["operator"] not in known:
        raise ValueError(f"the operator is {line['operator']}, not one of {' '.join(known)}")
    if line["operator"] != "=" and line["tolerance"] not in ("", "0"):
        raise ValueError(f"{line['operator']} has no tolerance")
    if len(bounds(line)) != (2 if line["operator"] in RANGES else 1):
        raise ValueError(f"{line['printed']} does not fit {line['operator']}")
    if sorted(bounds(line)) != bounds(line):
        raise ValueError(f"{line['printed']} runs from more to less")


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


def bounds(line):
    """The printed number; with `84..85` both."""
    try:
        return [Decimal(text) for text in line["printed"].split("..")]
    except InvalidOperation as wrong:
        raise ValueError(f"{line['printed']} is no number") from wrong


def rounded(number, printed, rounding=ROUND_HALF_UP):
    """The number, half up (away from zero below it) or otherwise, to the places of the printed one."""
    with localcontext() as context:
        context.prec = 60
        exponent = Decimal(1).scaleb(printed.as_tuple().exponent)
        units = Decimal(number.numerator) / Decimal(number.denominator) / exponent
        return (units.quantize(Decimal(1), rounding=rounding) * exponent).quantize(exponent)


def plain(number):
    return f"{number:,f}"


def shown(number):
    """The number as it is; to four places where it has more."""
    places = 0 if number.denominator == 1 else 4
    return plain(rounded(number, Decimal(1).scaleb(-places)))


def tested(line):
    """What the document claims, as it is tested."""
    return f"{line['operator']} {'..'.join(map(plain, bounds(line)))}"


def agrees(number, line):
    """The computed number as text, and whether it is as the document claims."""
    low, *rest = bounds(line)
    if line["operator"] == "=":
        found = rounded(number, low)
        return plain(found), abs(found - low) <= Decimal(line["tolerance"] or "0")
    if line["operator"] in EXACT:
        return shown(number), EXACT[line["operator"]](number, Fraction(low))
    high = rest[0]
    if line["operator"] == "outside":
        return shown(number), number < Fraction(low) or number > Fraction(high)
    finer = min(low, high, key=lambda bound: bound.as_tuple().exponent)
    return shown(number), any(low <= rounded(number, finer, how) <= high for how in (ROUND_HALF_UP, ROUND_DOWN))


def compare(line, metric):
    """The computed figure as text, whether it agrees, and what it leaves out."""
    missing = metric["coverage"]["undetermined"]
    doubt = ", ".join(f"{item['cases']} cases without {item['missing']} are not counted" for item in missing)
    number = value(metric, line["group"], line["field"])
    return (*(("none", False) if number is None else agrees(number, line)), doubt)


def table(lines):
    widths = [max(len(line[at]) for line in lines) for at in range(5)]
    for line in lines:
        left = "  ".join(cell.rjust(width) if at in (2, 3) else cell.ljust(width)
                         for at, (cell, width) in enumerate(zip(line, widths)))
        print(f"{left}  {line[5]}".rstrip())


def main():
    parser = Parser(description="Compares the figures of the source documents with computed ones.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help="only these rows, such as E4")
    parser.add_argument("--tool", default=ROOT / ".build/release/bylaw", help="the tool (.build/release/bylaw)")
    parser.add_argument("--figures", default=HERE, type=pathlib.Path, help="folder of the tables figures-*.csv")
    options = parser.parse_args()
    lines = figures(options.figures, set(options.rows))
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
    agreed, rows = {}, [["row", "figure", "document", "computed", "", "note"]]
    for line in lines:
        computed, agree, doubt = found[id(line)]
        agreed[line["row"]] = agreed.get(line["row"], True) and agree
        name = f"{line['metric']}{' of ' + line['group'] if line['group'] else ''}, {line['period']}"
        name += f", {line['field']}" if line["field"] != "value" else ""
        name += "".join(f", ledger {argument}" for argument in line["ledger"].split()[1:])
        rows.append([line["row"], name, tested(line), computed, "agrees" if agree else "DIFFERS",
                     "; ".join(filter(None, [line["note"], doubt]))])
    table(rows)
    print(f"{sum(agreed.values())} of {len(agreed)} rows agree")
    return 0 if all(agreed.values()) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Wrong, OSError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(getattr(wrong, "status", 2))
