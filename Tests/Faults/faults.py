"""Takes away what the portal stands on while readings are reported, and gives it back: disk, database, mail server.
Kills the change of the key half-way.

    faults.py [disk] [lock] [mail] [tls] [keys]

What was acknowledged must be there once, what was refused must be said calmly, and afterwards everything must go on
without a restart. Needs root for the full disk (a small tmpfs); without it that part is skipped.
"""

import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Bench"))
sys.path.insert(0, os.path.dirname(__file__))
from disk import full_disk  # noqa: E402
from house import House  # noqa: E402
from keys import killed_rotation  # noqa: E402
from lock import locked_database  # noqa: E402
from mail import dead_mail_server, untrusted_mail_server  # noqa: E402

FAULTS = {
    "disk": full_disk, "lock": locked_database, "mail": dead_mail_server, "tls": untrusted_mail_server,
    "keys": killed_rotation,
}


def prepared(place):
    """A data folder with customers, made once and copied for each fault."""
    folder = os.path.join(place, "prepared")
    os.mkdir(folder, 0o700)
    House(folder).make(customers=60)
    shutil.rmtree(os.path.join(folder, "import"))
    return folder


def attempt(name, data, place):
    folder = os.path.join(place, name)
    began = time.monotonic()
    try:
        words = FAULTS[name](data, folder)
        return name, f"{words} ({time.monotonic() - began:.0f} s)"
    except (AssertionError, OSError, subprocess.SubprocessError, SystemExit) as trouble:
        return name, f"failed: {trouble}"


def main():
    names = sys.argv[1:] or list(FAULTS)
    place = tempfile.mkdtemp(prefix="kundenportal-faults-")
    data = prepared(place)
    with concurrent.futures.ThreadPoolExecutor(len(names)) as pool:
        results = list(pool.map(lambda name: attempt(name, data, place), names))
    for name, words in results:
        print(f"{name}: {words}")
    failed = sum(words.startswith("failed") for _, words in results)
    skipped = sum(words.startswith("skipped") for _, words in results)
    if failed:
        print(f"logs are kept in {place}")
    else:
        shutil.rmtree(place)
    print(f"faults: {len(results) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
