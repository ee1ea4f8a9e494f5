"""Slow clients: connections that send a little and never end (slowhttptest -H -B -X). Everybody else is served."""

import re
import shutil
import subprocess

from bodies import Owner
from bystander import Bystander, settle
from portal import Portal
from seed import Seed
from tally import Tally

KINDS = {
    "headers": ["-H"],
    "bodies": ["-B", "-s", "60000"],
    "reading": ["-X", "-k", "3", "-w", "1", "-y", "2", "-n", "5", "-z", "1"],
}
AGAIN = ("reading again", KINDS["reading"])


def seed(portal):
    with Seed(portal) as rows:
        return Owner(rows, 1)


def run(place, whole):
    tally = Tally()
    if not shutil.which("slowhttptest"):
        tally.expect(False, "slowhttptest is missing; bin/packages.txt names it")
        return tally
    connections, seconds = (1000, 40) if whole else (300, 5)
    with Portal(place, "slow", seed) as portal:
        before = portal.memory()
        for name, options in [*KINDS.items(), AGAIN]:
            settled = portal.memory()
            bystander = Bystander(portal, portal.seeded)
            bystander.start()
            words = attack(portal, options, connections, seconds)
            bystander.done.set()
            bystander.join()
            share = bystander.served / max(1, bystander.asked)
            tally.expect(
                share >= 0.99 and bystander.asked >= seconds,
                f"slow {name}: others {bystander.served} of {bystander.asked}",
            )
            tally.expect(bystander.slowest < 5, f"slow {name}: somebody waits {bystander.slowest:.1f} s")
            tally.note(
                f"slow {name}: others {bystander.served} of {bystander.asked}, slowest "
                f"{bystander.slowest * 1000:.0f} ms "
                f"({words})"
            )
        # What the first crowd needed is kept for the next; a second one needs no more.
        after = settle(portal, settled)
        tally.expect(after <= settled * 1.1 + 10, f"memory {settled:.0f} MiB before the last, {after:.0f} MiB after")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(f"{connections} connections each, memory {before:.0f} → {settled:.0f} → {after:.0f} MiB")
    return tally


def attack(portal, options, connections, seconds):
    command = [
        "slowhttptest",
        *options,
        "-c",
        str(connections),
        "-r",
        str(connections // 2),
        "-i",
        "5",
        "-l",
        str(seconds),
        "-p",
        "3",
        "-u",
        f"{portal.base}/anmelden",
    ]
    heard = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60).stdout
    heard = re.sub(r"\x1b\[[0-9;]*m", "", heard)
    last = {key: re.findall(rf"{key}:\s+(\d+)", heard)[-1:] for key in ("connected", "closed", "error")}
    return ", ".join(f"{value[0]} {key}" for key, value in last.items() if value)
