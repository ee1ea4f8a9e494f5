#!/usr/bin/env python3
"""Attacks the running portal from outside, as customers, guests and robots would, and prints what came through.

    attacks.py [--whole] [--keep] [family ...]

Each family gets a portal of its own over a copy of the same invented data. `--whole` takes the large numbers;
without it the same attacks run with small ones. All traffic stays on this computer. KUNDENPORTAL_PROGRAM names the
program.
"""

import argparse
import concurrent.futures
import importlib
import os
import shutil
import sys
import tempfile
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import canaries  # noqa: E402
from portal import prepare  # noqa: E402

# Times are measured while nothing else runs.
ALONE = ["enumeration"]
TOGETHER = [
    "races",
    "scripts",
    "foreign",
    "mutations",
    "scanners",
    "guessing",
    "extra_fields",
    "forged",
    "hosts",
    "lockout",
    "fixation",
    "redirects",
    "leaks",
    "office",
    "api",
]
# Takes the whole machine.
LAST = ["slow"]


def attempt(name, place, whole):
    """Runs one family in a process of its own. Returns its line."""
    began = time.monotonic()
    try:
        words = importlib.import_module(name).run(place, whole).words()
    except Exception as trouble:
        traceback.print_exc()
        words = f"failed: broke off: {type(trouble).__name__}: {trouble}"
    return f"{words} ({time.monotonic() - began:.0f} s)"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--whole", action="store_true")
    options.add_argument("--keep", action="store_true", help="keeps the data folders")
    options.add_argument("families", nargs="*")
    wanted = options.parse_args()
    place = tempfile.mkdtemp(prefix="kundenportal-attacks-")
    prepare(place)
    lines = []

    def told(name, words):
        lines.append(words)
        print(f"{name.replace('_', ' ')}: {words}", flush=True)

    for names, width in ((ALONE, 1), (TOGETHER, 2), (LAST, 1)):
        names = [name for name in names if not wanted.families or name in wanted.families]
        with concurrent.futures.ProcessPoolExecutor(width) as pool:
            running = {pool.submit(attempt, name, place, wanted.whole): name for name in names}
            for done in concurrent.futures.as_completed(running):
                told(running[done], done.result())
    told("canaries", canaries.search(place).words())
    failed = sum(words.startswith("failed") for words in lines)
    if failed or wanted.keep:
        print(f"data and logs are kept in {place}")
    else:
        shutil.rmtree(place)
    print(f"attacks: {len(lines) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
