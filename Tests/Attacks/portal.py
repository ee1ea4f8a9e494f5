"""A portal to attack: a copy of prepared data, a process of its own, and what it left behind when it ended."""

import hashlib
import hmac
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Bench"))
from house import House, PROGRAM  # noqa: E402
from wire import Wire  # noqa: E402

CUSTOMERS, LOGINS = 2200, 1300
CROWD_PASSWORD = "Mecklenburg-Alle"
# Too old, and with problems: these carry what was typed, for whoever typed it.
FORMS_AGAIN = (409, 422)
MOST_REFUSALS = 5000


def prepare(place):
    """A data folder with the cast and a crowd, made once and copied for each family."""
    folder = os.path.join(place, "prepared")
    os.mkdir(folder, 0o700)
    subprocess.run(
        [PROGRAM, "demo", "--no-serve", "--customers", str(CUSTOMERS), "--logins", str(LOGINS)],
        env=House(folder).environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return folder


class Portal(House):
    """Runs from `with` to its end. `seed` are the rows that have to be there before the start."""

    def __init__(self, place, name, seed=None, **environment):
        folder = os.path.join(place, name)
        shutil.copytree(os.path.join(place, "prepared"), folder, ignore=shutil.ignore_patterns("import"))
        super().__init__(folder)
        self.environment["KUNDENPORTAL_TRUSTED_PROXY"] = "127.0.0.1"
        self.environment.update(environment)
        self.base = self.environment["KUNDENPORTAL_BASE_URL"]
        self.host = self.base.split("//")[1]
        self.secrets, self.faults, self.refusals = set(), [], set()
        self.seeded = seed(self) if seed else None

    def __enter__(self):
        with open(os.path.join(self.folder, "log"), "ab") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve"], env=self.environment, stdout=subprocess.DEVNULL, stderr=log
            )
        self.pid = self.process.pid
        for _ in range(600):
            try:
                self.metrics()
                Wire(self).close()
                return self
            except OSError:
                time.sleep(0.05)
        self.stop(signal.SIGKILL)
        raise AssertionError(f"the portal did not start; see {self.folder}/log")

    def __exit__(self, *_):
        self.keep_evidence()
        self.stop(signal.SIGKILL)

    @property
    def lives(self):
        """Whether it is still the process that was started."""
        return self.process.poll() is None and self.process.pid == self.pid

    def remember(self, secret):
        """What must stand nowhere afterwards: session tokens, links, codes, passwords."""
        if secret and len(secret) >= 8:
            self.secrets.add(secret)

    def inspect(self, answer):
        """Faults are always wrong; their pages are kept. So are those of other errors, each once, but for forms that
        come back with what was typed into them, and without the address that was asked for."""
        if answer.status >= 400 and answer.status not in FORMS_AGAIN and len(self.refusals) < MOST_REFUSALS:
            self.refusals.add(answer.page(answer.asked))
        if answer.status == 500 or answer.status > 503:
            self.faults.append(answer.body)

    def unsubscribe_token(self, account, wish):
        """The mark only this installation computes (HKDF-SHA256 of the key file, then HMAC), as letters carry it."""
        secret = pathlib.Path(self.folder, "key").read_bytes()
        key = hmac.new(
            hmac.new(b"\0" * 32, secret, hashlib.sha256).digest(), b"kundenportal unsubscribe 1\x01", hashlib.sha256
        ).digest()
        subject = f"{account}-{wish}"
        return f"{subject}-{hmac.new(key, subject.encode(), hashlib.sha256).hexdigest()[:32]}"

    def metrics(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.monitoring}/metrics", timeout=30) as answer:
            return answer.read().decode()

    def keep_evidence(self):
        """What is looked through for canaries when everything has ended."""
        folder = pathlib.Path(self.folder) / "evidence"
        folder.mkdir(exist_ok=True)
        if self.lives:
            folder.joinpath("metrics").write_text(self.metrics())
            for name in ("cmdline", "environ"):
                folder.joinpath(name).write_bytes(pathlib.Path(f"/proc/{self.pid}/{name}").read_bytes())
        folder.joinpath("faults").write_bytes(b"\n".join(self.faults))
        folder.joinpath("error-pages").write_bytes(b"\n".join(sorted(self.refusals)))
        folder.joinpath("secrets").write_text(json.dumps(sorted(self.secrets)))


def routes():
    """The table of contents the program tells: method, path, audience."""
    return json.loads(subprocess.run([PROGRAM, "routes", "--json"], check=True, capture_output=True).stdout)
