"""Another program holds the database, and then lets it go."""

import concurrent.futures
import shutil
import signal
import sqlite3
import threading
import time

from house import House
from reporter import Reporter, await_health

SECONDS = 8


def locked_database(data, folder):
    shutil.copytree(data, folder)
    house = House(folder)
    try:
        return "; ".join(run(house, how, first) for how, first in (("IMMEDIATE", True), ("EXCLUSIVE", False)))
    finally:
        house.stop(signal.SIGKILL)


def run(house, how, first):
    # Sessions are written before the start: nobody else writes while the portal runs.
    if first:
        house.reporter = Reporter(house, customers=12)
        house.start()
    reporter = house.reporter
    for _ in range(10):
        assert reporter.report(), "refused before the database was locked"
    before = reporter.refused
    locked, release = threading.Event(), threading.Event()
    holder = threading.Thread(target=hold, args=(house.database, how, locked, release), daemon=True)
    holder.start()
    assert locked.wait(10), "the database could not be locked"
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        page = pool.submit(reporter.read_page)
        answer = pool.submit(reporter.report)
        pool.submit(await_health, house, 503, "the database is locked").result()
        page.result()
        assert not answer.result(), "acknowledged while the database was locked"
    time.sleep(max(0, SECONDS - (time.monotonic() - began)))
    release.set()
    holder.join()
    recovered = reporter.report_until(True, limit=20)
    await_health(house, 200, "ready")
    for _ in range(10):
        assert reporter.report(), "refused after the database was free again"
    if not first:
        house.stop()
        reporter.check_all()
    return (f"{how}: {reporter.refused - before} refused calmly, again after {recovered:.1f} s, "
            f"{len(reporter.acknowledged)} acknowledged, none lost")


def hold(database, how, locked, release):
    connection = sqlite3.connect(database, isolation_level=None, timeout=10)
    connection.execute(f"BEGIN {how}")
    locked.set()
    release.wait(30)
    connection.execute("ROLLBACK")
    connection.close()
