#!/usr/bin/env python3
"""measure.py FOLDER TOOL SEED CASES ROUNDS: throughput of bylaw beside the C++ host, the year, cold start.

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
MEMORY_CASES = 200_000
YEAR = 1_488_000  # disputes of one year in the whole country: the first seed document
COLD_STARTS = 20
Result = namedtuple("Result", "seconds processor")


def path(name):
    return os.path.join(FOLDER, name)


def host(cases, output):
    output = output if output == os.devnull else path("c_host.out")
    return [path("c_host"), "--mode", "lazydeep", os.path.join(HERE, "rules.lua"), cases, output]


def bylaw(cases, jobs=1):
    return [
        TOOL, "run", "dispute.route", "dispute.fee", "dispute.alert", "--plugins", os.path.join(HERE, "province"),
        "--config", os.path.join(ROOT, "config"), "--jurisdiction", "cn", "--cases", cases, "--jobs", str(jobs),
    ]


def run(command, output):
    """Of the whole process and its workers: seconds from start to end, seconds of processor time."""
    # What the run before wrote is freed outside the time.
    if os.path.exists(path("c_host.out")):
        os.unlink(path("c_host.out"))
    with open(output, "wb") as out:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}\n  ended with {process.returncode}")
    return Result(seconds, usage.ru_utime + usage.ru_stime)


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
    print(f"\nThroughput, {ROUNDS} pairs run in turn; the time is that of the whole process and its workers, from start to")
    print("end, reading the cases. The host decides in one thread, checks nothing and has no limits. bylaw decides in")
    print("sealed worker processes; the process that started them cuts the input and writes the output.")
    cases = path("cases.jsonl")
    for label, sink in (("written to nowhere", os.devnull), ("written to a file", path("bylaw.out"))):
        print(f" Decisions {label} (the host's lines have a seventh of the bytes):")
        results = pairs((host(cases, sink), os.devnull), (bylaw(cases), sink))
        print(f"  C++ host, lazydeep  {rate([a for a, _ in results])}")
        print(f"  bylaw, one worker   {rate([b for _, b in results])}")
        print(f"  bylaw / C++ host    {spread(a.seconds / b.seconds for a, b in results)}")
        print(f"  in processor time   {spread(a.processor / b.processor for a, b in results)}")
        results = pairs((bylaw(cases), sink), (bylaw(cases, jobs=2), sink))
        print(f"  bylaw, two workers  {rate([b for _, b in results])}")
        print(f"  two / one           {spread(a.seconds / b.seconds for a, b in results)}")
    ceiling()


def ceiling():
    """What this machine gives two processes that have nothing to do with each other."""
    command = host(path("cases.jsonl"), os.devnull)
    ratios = []
    for _ in range(ROUNDS):
        alone = run(command, os.devnull).seconds
        began = time.perf_counter()
        both = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for _ in range(2)]
        for process in both:
            process.wait()
        ratios.append(2 * alone / (time.perf_counter() - began))
    print(f" Two C++ hosts at once, for comparison: {spread(ratios)} on {len(os.sched_getaffinity(0))} processors")


def resident(pid):
    """Mebibytes that a process holds; shared pages count for each process that has them."""
    try:
        with open(f"/proc/{pid}/statm") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return 0


def run_watched(command):
    """Seconds, and the most that the process and its workers held together, looked at every 20 ms."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    most = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/task/{process.pid}/children") as children:
                pids = [process.pid] + children.read().split()
        except OSError:
            pids = [process.pid]
        most = max(most, sum(resident(pid) for pid in pids))
        time.sleep(0.02)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}\n  ended with {process.returncode}")
    return time.perf_counter() - began, most


def year():
    jobs = len(os.sched_getaffinity(0))
    print(f"\nThe country's year, {YEAR:,} disputes with three decisions each, decisions written to nowhere; memory is the")
    print(f"most that all processes held together (resident); beside it {MEMORY_CASES:,} cases, to see what grows.")
    name = generate("year.jsonl", MEMORY_CASES)
    few = run_watched(bylaw(name, jobs))[1]
    name = generate("year.jsonl", YEAR)
    hosts, ones, all_jobs, most = [], [], [], 0
    for _ in range(3):
        hosts.append(run(host(name, os.devnull), os.devnull).seconds)
        ones.append(run(bylaw(name), os.devnull).seconds)
        seconds, held = run_watched(bylaw(name, jobs))
        all_jobs.append(seconds)
        most = max(most, held)
    os.remove(name)
    for label, times in (("C++ host", hosts), ("bylaw, one worker", ones), (f"bylaw, {jobs} workers", all_jobs)):
        print(f"  {label:<20}{statistics.median(times):6.2f} s {YEAR / statistics.median(times):>12,.0f} cases/s")
    print(f"  one worker / host   {spread(a / b for a, b in zip(hosts, ones))}")
    print(f"  {jobs} workers / one     {spread(a / b for a, b in zip(ones, all_jobs))}")
    print(f"  memory              {most:6.1f} MiB, with {MEMORY_CASES:,} cases {few:.1f} MiB")


def cold_start():
    print(f"\nOne case from a cold start, the files in the page cache: medians of {COLD_STARTS}, in milliseconds.")
    with open(path("cases.jsonl"), "rb") as cases, open(path("one.jsonl"), "wb") as one:
        one.write(cases.readline())
    with open(os.path.join(ROOT, "plugins/vn/cases/cases.jsonl"), "rb") as cases, open(path("vn.jsonl"), "wb") as one:
        one.write(cases.readline())

    def milliseconds(command):
        return [run(command, os.devnull).seconds * 1000 for _ in range(COLD_STARTS)]

    started = statistics.median(milliseconds([TOOL, "--version"]))
    print(f"  the tool alone (--version)           {started:6.1f}")
    province = bylaw(path("one.jsonl"))
    hooks = province[2:5] + province[5:9]
    for label, command, worker in (
        ("this province", province, [TOOL, "worker"] + hooks),
        ("plugins/, one fee", [TOOL, "run", "enforcement.fee", "--cases", path("vn.jsonl")],
         [TOOL, "worker", "enforcement.fee"]),
    ):
        whole = milliseconds(command)
        loading = statistics.median(milliseconds(worker)) - started
        print(f"  {label:<20} a case decided  {statistics.median(whole):6.1f}, from {min(whole):.1f} to {max(whole):.1f};"
              f" of it loading and sealing {loading:.1f}")


sys.stdout.reconfigure(line_buffering=True)
throughput()
year()
cold_start()
