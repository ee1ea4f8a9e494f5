"""The billing system as a process that is started, watched and killed: `erp.py` and its ledger."""

import pathlib
import sqlite3
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
# Seconds its work may stand still.
STUCK = 60


class Billing:
    """The other side: a process and its ledger."""

    def __init__(self, house, ledger, tokens, seed):
        self.house, self.ledger, self.tokens, self.seed = house, ledger, tokens, seed
        self.starts, self.process = 0, None

    def start(self):
        self.starts += 1
        self.process = subprocess.Popen([
            sys.executable, str(HERE / "erp.py"), f"http://127.0.0.1:{self.house.port}", str(self.ledger),
            f"{self.seed}.{self.starts}", *self.tokens])

    def kill(self):
        self.process.kill()
        self.process.wait()

    def known(self):
        """How many answers it was told the outcome of."""
        with sqlite3.connect(self.ledger, timeout=20) as book:
            try:
                return book.execute("SELECT COUNT(*) FROM answer WHERE outcome IS NOT NULL").fetchone()[0]
            except sqlite3.OperationalError:
                return 0

    def work(self, goal):
        """Until it knows so much: what is killed then is in the middle of its work."""
        began = time.monotonic()
        while self.known() < goal:
            assert self.process.poll() is None, "the billing system ended"
            assert time.monotonic() - began < STUCK, f"{self.known()} answers, waiting for {goal}"
            time.sleep(0.02)

    def finish(self, seconds):
        pathlib.Path(f"{self.ledger}.stop").touch()
        assert self.process.wait(timeout=seconds) == 0, "the billing system broke off"
