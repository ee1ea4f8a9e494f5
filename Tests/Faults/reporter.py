"""Somebody who reports readings, and what came of it."""

import http.client
import sqlite3
import time
import urllib.error
import urllib.request

from readings import Plan

CALM = "Das konnten wir noch nicht speichern"


class Reporter:
    """Sends plans of a house and remembers which were acknowledged. One at a time, in order."""

    def __init__(self, house, customers, days=10):
        self.house = house
        self.visitors = house.sign_in(customers)
        self.age_sessions()
        self.plans = [plan for visitor in self.visitors for plan in Plan.of(visitor, days)]
        assert len(self.plans) >= customers * days // 2, f"only {len(self.plans)} readings to report"
        self.acknowledged = []
        self.refused = 0

    def report(self):
        """Sends the next reading. True when it was acknowledged; a refusal must be the calm page in German."""
        plan = self.plans[0]
        connection = http.client.HTTPConnection("127.0.0.1", self.house.port, timeout=30)
        connection.request("POST", plan.path, plan.body, plan.headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        if answer.status == 303:
            self.plans.pop(0)
            self.acknowledged.append((plan, answer.headers["Location"].split("/")[2].split("?")[0]))
            return True
        assert answer.status == 503, f"status {answer.status} for {plan.path}"
        assert f"<h1>{CALM}</h1>" in page and 'lang="de"' in page, "the refusal is not the calm page"
        assert answer.headers["Retry-After"], "no word when to try again"
        self.refused += 1
        return False

    def report_until(self, wanted, limit):
        """Sends until one is acknowledged (or refused); returns the seconds it took."""
        began = time.monotonic()
        while self.report() != wanted:
            assert time.monotonic() - began < limit, f"no {'acknowledgement' if wanted else 'refusal'} in {limit} s"
            time.sleep(0 if not wanted else 0.2)
        return time.monotonic() - began

    def age_sessions(self):
        """As if everybody was here some minutes ago: the next page would note that they are back."""
        connection = sqlite3.connect(self.house.database)
        earlier = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() - 300))
        connection.execute("UPDATE session SET last_seen_at = ?", (earlier,))
        connection.commit()
        connection.close()

    def read_page(self):
        """Reading goes on while nothing can be written, also for who was not seen for a while."""
        visitor = self.visitors[-1]
        status, page = visitor.get(f"/vertraege/{visitor.contract}")
        assert status == 200 and visitor.contract in page.decode(), f"status {status} for a page"

    def check_all(self):
        """Every acknowledged reading is there, once, with its letter."""
        connection = sqlite3.connect(self.house.database)
        for plan, number in self.acknowledged:
            found = connection.execute(
                """
                SELECT COUNT(*) FROM meter_reading
                JOIN service_request ON service_request.id = meter_reading.request_id
                JOIN register ON register.id = meter_reading.register_id
                WHERE service_request.number = ? AND register.meter_id = ? AND meter_reading.read_on = ?
                  AND meter_reading.thousandths = ?
                """, (number, plan.meter, plan.day, plan.thousandths)).fetchone()[0]
            assert found == 1, f"{number} is there {found} times"
        requests, letters = connection.execute(
            """
            SELECT (SELECT COUNT(*) FROM service_request WHERE kind = 'meter-reading'),
                   (SELECT COUNT(*) FROM outbox WHERE kind = 'request-arrived')
            """).fetchone()
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
        connection.close()
        assert requests == letters == len(self.acknowledged), (
            f"{len(self.acknowledged)} acknowledged, {requests} requests, {letters} letters")
        assert sound == "ok", sound


def health(house):
    """Status and words of /health."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{house.monitoring}/health", timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


def await_health(house, status, words, limit=20):
    began = time.monotonic()
    while True:
        seen = health(house)
        if seen[0] == status and words in seen[1]:
            return
        assert time.monotonic() - began < limit, f"/health says {seen}, not {status} {words}"
        time.sleep(0.3)
