"""Brings a whole utility in by `kundenportal import`, and looks for its customers in the office."""

import os
import subprocess
import time

from house import House, PROGRAM
from invented import deliver
from searching import ask_something, look_for

CUSTOMERS, SMALL, QUERIES = 100_000, 1_000, 2_000


def importing(folder, row, customers):
    """Rows a second and the peak of memory for each kind; then 2,000 searches."""
    began = time.monotonic()
    counts = deliver(os.path.join(folder, "delivery"), customers)
    print(f"     {sum(counts.values())} rows written in {time.monotonic() - began:.0f} s", flush=True)
    house = House(os.path.join(folder, "house"))
    os.makedirs(house.folder, mode=0o700)
    key = office(house)
    seconds, memory = 0, 0
    for kind, count in counts.items():
        took, peak = run(house, os.path.join(folder, "delivery", kind), kind, count)
        seconds, memory = seconds + took, max(memory, peak)
        print(f"     {kind}: {count} rows in {took:.1f} s, {count / took:.0f}/s, at most {peak:.0f} MiB", flush=True)
    total = sum(counts.values())
    row(f"import of {total} rows", f"{total / seconds:.0f} rows/s in {seconds:.0f} s", "5,000 rows/s", total / seconds >= 5000)
    row("memory while importing", f"{memory:.0f} MiB", "256 MiB", memory < 256)
    requests = ask_something(house, customers, min(200, customers // 5))
    print(f"     first start in {house.start():.1f} s, {os.path.getsize(house.database) / 1e6:.0f} MB of database", flush=True)
    try:
        times, right = look_for(house, key, customers, requests, QUERIES)
    finally:
        house.stop()
    times.sort()
    row("search: p99", f"{times[int(len(times) * 0.99)] * 1000:.0f} ms", "100 ms", times[int(len(times) * 0.99)] < 0.1)
    row("search: the right one among the found", f"{right} of {len(times)}", "98 %", right >= 0.98 * len(times))


def office(house):
    """The people of the demo's office; returns the key of the admin's app."""
    made = subprocess.run(
        [PROGRAM, "demo", "--no-serve"], env=house.environment, check=True, capture_output=True, text=True).stdout
    return next(line for line in made.splitlines() if line.strip().startswith("achim@")).split("key ")[1].split()[0]


def run(house, folder, kind, count):
    """One import. Returns its seconds and the most memory it held, in MiB (VmHWM)."""
    began = time.monotonic()
    with open(os.path.join(house.folder, "import.log"), "ab") as log:
        process = subprocess.Popen([PROGRAM, "import", folder], env=house.environment, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    if process.returncode:
        with open(os.path.join(house.folder, "import.log"), encoding="utf-8", errors="replace") as log:
            raise SystemExit(f"{kind} ended with {process.returncode}:\n{log.read()[-2000:]}")
    return seconds, usage.ru_maxrss / 1024
