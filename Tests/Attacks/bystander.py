"""Somebody who only wants to read pages while others attack, and the memory afterwards."""

import threading
import time

from client import Client


class Bystander(threading.Thread):
    """Somebody else who reads pages meanwhile."""

    def __init__(self, portal, owner):
        super().__init__(daemon=True)
        self.portal, self.owner, self.done = portal, owner, threading.Event()
        self.served = self.asked = 0
        self.slowest = 0.0

    def run(self):
        who = Client(self.portal, cookies={"sid": self.owner.token}, source="127.77.0.1")
        while not self.done.wait(0.02):
            self.asked += 1
            began = time.monotonic()
            try:
                self.served += who.get("/uebersicht").status == 200
            except OSError:
                who.hang_up()
            self.slowest = max(self.slowest, time.monotonic() - began)


def settle(portal, before, seconds=60):
    """Memory once everything was let go, a minute later at most."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and portal.memory() > before * 1.1 + 10:
        time.sleep(1)
    return portal.memory()
