#!/usr/bin/env python3
"""Holds the document of the API against the running program: starts the portal on invented data, asks the way an ERP would,
and then sends thousands of requests made from the served document, well formed and not.

    contract.py [--cases N] [--keep] [--record FILE]

`--cases` is how many are invented for each operation beside those that follow from its limits. `--record` writes what the
ERP's session asked and was answered, for docs/integration.md; without it what is recorded in docs/api-session.txt has to have
the form of this session still. KUNDENPORTAL_PROGRAM names the program.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Bench"))
from house import House, PROGRAM  # noqa: E402
from recorded import difference  # noqa: E402
from session import Session  # noqa: E402

SCOPES = (
    "master-data:read master-data:write documents:read documents:write requests:read requests:write bank:read"
)
RECORDED = HERE.parent.parent / "docs" / "api-session.txt"
TOKENS = 16
LONGEST = 1200


def prepare(house):
    """Data, and a token for the session and for each of those who ask in turn. The program keeps its database for itself,
    so this comes before the start."""
    house.make(0)
    return [give(house, f"Test {number}") for number in range(TOKENS + 1)]


def give(house, name):
    made = subprocess.run(
        [PROGRAM, "token", "add", name, "--scopes", SCOPES, "--days", "2"],
        env=house.environment, check=True, capture_output=True, text=True,
    )
    return next(line for line in made.stdout.split() if line.startswith("bkp_"))


def explore(house, tokens, cases, place):
    """Runs schemathesis. Returns how it ended and what it said."""
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"), "--config-file", str(HERE / "schemathesis.toml"),
        "run", f"http://127.0.0.1:{house.port}/api/v1/openapi.json", "--max-examples", str(cases),
        "--no-color",
    ]
    environment = dict(os.environ, API_TOKENS=" ".join(tokens), PYTHONPATH=str(HERE), SCHEMATHESIS_HOOKS="hooks")
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LONGEST, cwd=place)
    return ran.returncode, ran.stdout + ran.stderr


def count(output):
    """How many cases there were and how many of them did not go as the document says, by schemathesis' own summary."""
    line = re.search(r"^\s*([0-9]+) generated(.*)$", output, re.M)
    if not line:
        return 0, 1
    return int(line[1]), sum(int(number) for number in re.findall(r"([0-9]+) (?:unique failures?|errored)", line[2]))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cases", type=int, default=25)
    options.add_argument("--keep", action="store_true")
    options.add_argument("--record")
    wanted = options.parse_args()
    place = pathlib.Path(tempfile.mkdtemp(prefix="kundenportal-api-"))
    folder = place / "data"
    folder.mkdir(mode=0o700)
    house = House(str(folder))
    house.environment["KUNDENPORTAL_TRUSTED_PROXY"] = "127.0.0.1"
    first, *tokens = prepare(house)
    house.start()
    began = time.monotonic()
    try:
        session = Session(f"http://127.0.0.1:{house.port}", first)
        troubles = session.run()
        if wanted.record:
            pathlib.Path(wanted.record).write_text(session.text(), "utf-8")
        else:
            troubles += [f"docs/api-session.txt: {one}" for one in difference(RECORDED.read_text("utf-8"), session.text())]
        for trouble in troubles:
            print(f"session: {trouble}")
        code, output = explore(house, tokens, wanted.cases, place)
        lives = house.process.poll() is None
    finally:
        house.stop()
    place.joinpath("output").write_text(output, "utf-8")
    sent, failed = count(output)
    log = folder.joinpath("log").read_text("utf-8", "replace")
    faults = sum('"message":"fault"' in line or '"message":"store"' in line for line in log.splitlines())
    problems = failed + len(troubles) + faults + (not lives) + (code != 0 and not failed)
    if problems:
        print("\n".join(line[:300] for line in output.splitlines()[-800:]))
        print(f"exit {code}; {faults} faults in the log; {'alive' if lives else 'the process ended'}")
    if problems or wanted.keep:
        print(f"data, log and report are kept in {place}")
    else:
        shutil.rmtree(place)
    print(f"{sent + session.asked} cases, {problems} failed ({time.monotonic() - began:.0f} s)")
    return 1 if problems or not sent else 0


if __name__ == "__main__":
    sys.exit(main())
