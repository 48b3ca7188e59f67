#!/usr/bin/env python3
"""measure.py FOLDER TOOL SEED CASES ROUNDS: throughput, memory and cold start of bylaw beside the C++ host.

FOLDER holds c_host and cases.jsonl; bench.sh makes it. Prints figures and judges none.
"""
import os
import statistics
import subprocess
import sys
import time
from collections import namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FOLDER, TOOL = sys.argv[1:3]
SEED, CASES, ROUNDS = map(int, sys.argv[3:6])
MEMORY_CASES = (200_000, 1_000_000)
COLD_STARTS = 20
Result = namedtuple("Result", "seconds processor mebibytes")


def path(name):
    return os.path.join(FOLDER, name)


def host(cases):
    return [path("c_host"), "--mode", "lazydeep", os.path.join(HERE, "rules.lua"), cases, path("c_host.out")]


def bylaw(cases, jobs=1):
    return [
        TOOL, "run", "dispute.route", "dispute.fee", "dispute.alert", "--plugins", os.path.join(HERE, "province"),
        "--config", os.path.join(ROOT, "config"), "--jurisdiction", "cn", "--cases", cases, "--jobs", str(jobs),
    ]


def run(command, output):
    """Of the whole process: seconds from start to end, seconds of processor time, and the most memory it held."""
    # What the run before wrote is freed outside the time.
    if os.path.exists(path("c_host.out")):
        os.unlink(path("c_host.out"))
    with open(output, "wb") as out:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}\n  ended with {process.returncode}")
    return Result(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def pairs(first, second):
    """The results of two commands, run in turn; one run of each goes before and is not counted."""
    for command in (first, second):
        run(*command)
    return [(run(*first), run(*second)) for _ in range(ROUNDS)]


def spread(ratios):
    values = list(ratios)
    return f"median {statistics.median(values):.2f}, from {min(values):.2f} to {max(values):.2f}"


def rate(results):
    return f"{CASES / statistics.median(result.seconds for result in results):>10,.0f} cases/s"


def generate(name, cases):
    command = [sys.executable, os.path.join(HERE, "gen.py"), "-n", str(cases), "-s", str(SEED), "-o", path(name)]
    subprocess.run(command, check=True)
    return path(name)


def throughput():
    print(f"\nThroughput, {ROUNDS} pairs run in turn; the time is that of the whole process, from its start to its end,")
    print("reading the cases and writing all decisions to a file. The host checks nothing and has no limits. Beside one")
    print("worker another thread reads and writes, where there is a processor for it; processor time counts both.")
    cases = path("cases.jsonl")
    results = pairs((host(cases), os.devnull), (bylaw(cases), path("bylaw.out")))
    print(f"  C++ host, lazydeep  {rate([a for a, _ in results])}")
    print(f"  bylaw, one worker   {rate([b for _, b in results])}")
    print(f"  bylaw / C++ host    {spread(a.seconds / b.seconds for a, b in results)}")
    print(f"  in processor time   {spread(a.processor / b.processor for a, b in results)}")
    results = pairs((bylaw(cases), path("bylaw.out")), (bylaw(cases, jobs=2), path("bylaw.out")))
    print(f"  bylaw, two workers  {rate([b for _, b in results])}")
    print(f"  two / one           {spread(a.seconds / b.seconds for a, b in results)}, on {len(os.sched_getaffinity(0))} processors")


def memory():
    print("\nMemory of bylaw, one worker: the most that the process held (resident), decisions written to nowhere.")
    most = []
    for cases in MEMORY_CASES:
        name = generate("memory.jsonl", cases)
        most.append(run(bylaw(name), os.devnull).mebibytes)
        os.remove(name)
        print(f"  {cases:>9,} cases     {most[-1]:6.1f} MiB")
    print(f"  ratio               {most[1] / most[0]:6.2f}")


def cold_start():
    print(f"\nOne case from a cold start of the process, the files in the page cache: median of {COLD_STARTS}.")
    with open(path("cases.jsonl"), "rb") as cases, open(path("one.jsonl"), "wb") as one:
        one.write(cases.readline())
    with open(os.path.join(ROOT, "plugins/vn/cases/cases.jsonl"), "rb") as cases, open(path("vn.jsonl"), "wb") as one:
        one.write(cases.readline())
    shipped = [TOOL, "run", "enforcement.fee", "--cases", path("vn.jsonl")]
    for label, command in (("this province", bylaw(path("one.jsonl"))), ("plugins/, one fee", shipped)):
        seconds = [run(command, os.devnull).seconds for _ in range(COLD_STARTS)]
        print(f"  {label:<18} {statistics.median(seconds) * 1000:6.1f} ms, from {min(seconds) * 1000:.1f}"
              f" to {max(seconds) * 1000:.1f}")


sys.stdout.reconfigure(line_buffering=True)
throughput()
memory()
cold_start()
