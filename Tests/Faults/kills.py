"""Kills the portal again and again while readings are reported, then counts: what was answered must be there once.

    kills.py [--kills 200] [--readings 5000]

A reading is acknowledged when the answer is 303. What was not answered is sent again under the same one-time key.
"""

import argparse
import http.client
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Bench"))
from house import House  # noqa: E402
from readings import Plan  # noqa: E402


class Client(threading.Thread):
    """Reports its readings one after the other; an unanswered one is tried until it is answered."""

    def __init__(self, house, plans, stop):
        super().__init__(daemon=True)
        self.house, self.plans, self.stop = house, plans, stop
        self.answered = {}
        self.refused = []
        self.repeats = 0

    def run(self):
        connection = None
        for plan in self.plans:
            while plan.key not in self.answered and not self.stop.is_set():
                try:
                    connection = connection or http.client.HTTPConnection("127.0.0.1", self.house.port, timeout=5)
                    connection.request("POST", plan.path, plan.body, plan.headers)
                    answer = connection.getresponse()
                    answer.read()
                    if answer.status == 303:
                        self.answered[plan.key] = (plan, answer.headers["Location"])
                    elif answer.status == 503:
                        time.sleep(0.02)
                    else:
                        self.refused.append((answer.status, plan.path))
                        break
                except (OSError, http.client.HTTPException):
                    self.repeats += 1
                    connection = None
                    time.sleep(0.01)
            if self.stop.is_set():
                return


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--readings", type=int, default=5000)
    wanted = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="kundenportal-kills-")
    house = House(folder)
    days = 10
    house.make(customers=wanted.readings // days * 2 + 200)
    visitors = house.sign_in(wanted.readings // days + 400)
    plans = [Plan.of(visitor, days) for visitor in visitors]
    house.start()
    stop = threading.Event()
    clients = [Client(house, [p for group in plans[i::8] for p in group], stop) for i in range(8)]
    for client in clients:
        client.start()
    kills = 0
    while True:
        time.sleep(random.uniform(0.02, 0.15))
        acknowledged = sum(len(c.answered) for c in clients)
        if kills >= wanted.kills and acknowledged >= wanted.readings:
            break
        if not any(c.is_alive() for c in clients):
            break
        house.stop(signal.SIGKILL)
        kills += 1
        house.start()
    stop.set()
    for client in clients:
        client.join(timeout=10)
    house.stop(signal.SIGTERM)
    return judge(house, clients, kills, wanted, folder)


def judge(house, clients, kills, wanted, folder):
    connection = sqlite3.connect(house.database)
    lost = 0
    for client in clients:
        for plan, location in client.answered.values():
            row = connection.execute(
                """
                SELECT COUNT(*) FROM meter_reading
                JOIN service_request ON service_request.id = meter_reading.request_id
                JOIN register ON register.id = meter_reading.register_id
                WHERE service_request.number = ? AND register.meter_id = ? AND meter_reading.read_on = ?
                  AND meter_reading.thousandths = ?
                """, (location.split("/")[2].split("?")[0], plan.meter, plan.day, plan.thousandths)).fetchone()
            lost += row[0] != 1
    doubled = connection.execute(
        """
        SELECT (SELECT COUNT(*) FROM service_request WHERE kind = 'meter-reading')
             - (SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL)
        """).fetchone()[0]
    letters = connection.execute(
        """
        SELECT (SELECT COUNT(*) FROM service_request WHERE kind = 'meter-reading')
             - (SELECT COUNT(*) FROM outbox WHERE kind = 'request-arrived')
        """).fetchone()[0]
    sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
    acknowledged = sum(len(c.answered) for c in clients)
    repeats = sum(c.repeats for c in clients)
    refused = [r for c in clients for r in c.refused]
    print(f"kills {kills}, acknowledged {acknowledged}, sent again {repeats}, refused {len(refused)} {refused[:3]}")
    print(f"lost {lost}, doubled {doubled}, letters missing {letters}, integrity {sound}")
    is_well = (
        lost == 0 and doubled == 0 and letters == 0 and sound == "ok" and not refused
        and kills >= wanted.kills and acknowledged >= wanted.readings)
    shutil.rmtree(folder)
    print(f"kills: {int(is_well)} passed, {int(not is_well)} failed")
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
