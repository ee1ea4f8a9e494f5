"""The portal against its targets, measured in one run beside nginx. Called by bin/bench.

    bench.py [--seconds 5] [--many 100000]
    bench.py --kinds [--each 40]             sending each kind of request only
    bench.py --import [--small]              a whole utility brought in, and looked for in the office, only
"""

import argparse
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import tempfile
import time
import urllib.request

from house import House
from importing import CUSTOMERS, SMALL, importing
from kinds import EACH, kinds
from papers import give_documents
from readings import Plan
from yardstick import POSTS, ROTATE, Yardstick, wrk

ROWS = []


def row(what, value, target, is_met):
    ROWS.append((what, value, target, is_met))
    print(f"{'ok  ' if is_met else 'MISS'} {what}: {value} (target {target})", flush=True)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def alternate(seconds, *measures):
    """Each measure three times in turn; the median of each."""
    results = [[] for _ in measures]
    for _ in range(3):
        for index, measure in enumerate(measures):
            results[index].append(measure(seconds))
    return [statistics.median(r) for r in results]


def pages(folder, seconds):
    house = House(os.path.join(folder, "few"))
    os.makedirs(house.folder, mode=0o700)
    house.make(1000)
    visitors = house.sign_in(40)
    documents = give_documents(house, visitors)
    house.start()
    cookies = write(folder, "cookies", "".join(f"{v.cookie}\n" for v in visitors))
    rotate = write(folder, "rotate.lua", ROTATE)
    yardstick = Yardstick(folder, [10_000, 60_000])
    base = f"http://127.0.0.1:{house.port}"

    def portal(path):
        def measure(s):
            rate, _, wrong = wrk(base + path, s, script=rotate, arguments=[cookies])
            if wrong:
                raise SystemExit(f"{wrong} wrong answers on {path}")
            return rate
        return measure

    def static(size):
        """The same hand with the same cookies, so that only the servers differ."""
        return lambda s: wrk(
            f"http://127.0.0.1:{yardstick.port}/{size}.bin", s, script=rotate, arguments=[cookies])[0]

    def document(s):
        one = write(folder, "one", visitors[0].cookie + "\n")
        return wrk(base + documents[0], s, script=rotate, arguments=[one])[0]

    size = len(visitors[0].get("/uebersicht")[1])
    nginx, overview, mailbox, big, pdf = alternate(
        seconds, static(10_000), portal("/uebersicht"), portal("/postfach"), static(60_000), document)
    print(f"     nginx 10 kB {nginx:.0f}/s, 60 kB {big:.0f}/s; overview {overview:.0f}/s of {size} bytes, "
          f"mailbox {mailbox:.0f}/s, PDF {pdf:.0f}/s")
    row("overview / nginx 10 kB", f"1/{nginx / overview:.1f}", "1/6", overview * 6 >= nginx)
    row("mailbox / nginx 10 kB", f"1/{nginx / mailbox:.1f}", "1/6", mailbox * 6 >= nginx)
    row("PDF 60 kB / nginx 60 kB", f"1/{big / pdf:.1f}", "1/4", pdf * 4 >= big)
    written = page_writing(house, visitors, seconds)
    row("writing the overview", f"{written * 1000:.3f} ms", "0.1 ms", written < 0.0001)
    row("memory under load", f"{house.memory():.0f} MiB", "96 MiB", house.memory() < 96)
    first_visit(house)
    yardstick.stop()
    house.stop()
    return overview


def page_writing(house, visitors, seconds):
    """Seconds from data to bytes of one overview page, as the portal counts them itself; one client, so that it does not
    count waiting for a core."""
    def figures():
        with urllib.request.urlopen(f"http://127.0.0.1:{house.monitoring}/metrics", timeout=10) as answer:
            text = answer.read().decode()
        return [float(re.search(rf"^portal_pages_written_seconds_{name} (.+)$", text, re.M)[1])
                for name in ("sum", "count")]
    before = figures()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        visitors[0].get("/uebersicht")
    after = figures()
    return (after[0] - before[0]) / (after[1] - before[1])


def first_visit(house):
    """All bytes of the answers a browser gets at its first visit of the sign-in page."""
    def fetch(path):
        with socket.create_connection(("127.0.0.1", house.port)) as connection:
            connection.sendall(
                f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{house.port}\r\nAccept-Encoding: gzip\r\n"
                "Connection: close\r\n\r\n".encode())
            answer = b""
            while part := connection.recv(65536):
                answer += part
        return answer
    page = subprocess.run(
        ["curl", "-s", f"http://127.0.0.1:{house.port}/anmelden"], capture_output=True, text=True).stdout
    paths = ["/anmelden"] + re.findall(r"(?:href|src)=\"(/assets/[^\"]+)\"", page)
    total = sum(len(fetch(path)) for path in paths)
    row("first visit", f"{total / 1000:.1f} kB in {len(paths)} answers", "40 kB", total < 40_000)


def many(folder, seconds, count, few):
    house = House(os.path.join(folder, "many"))
    os.makedirs(house.folder, mode=0o700)
    house.make(count)
    visitors = house.sign_in(40)
    give_documents(house, visitors)
    started = min(restart(house) for _ in range(3))
    row(f"start with {count} customers", f"{started * 1000:.0f} ms", "200 ms", started < 0.2)
    cookies = write(folder, "cookies-many", "".join(f"{v.cookie}\n" for v in visitors))
    rates = [wrk(f"http://127.0.0.1:{house.port}/uebersicht", seconds, script=os.path.join(folder, "rotate.lua"),
                 arguments=[cookies])[0] for _ in range(3)]
    share = statistics.median(rates) / few
    row(f"throughput {count} / 1000 customers", f"{share:.2f}", "0.9", share >= 0.9)
    house.stop()


def restart(house):
    house.stop()
    return house.start()


def writes(folder, seconds):
    house = House(os.path.join(folder, "writes"))
    os.makedirs(house.folder, mode=0o700)
    house.make(6000)
    plans = [plan for visitor in house.sign_in(5000) for plan in Plan.of(visitor, 10)]
    house.start()
    lines = [f"{p.path} {p.headers['Cookie']} {p.body}\n" for p in plans]
    posts = write(folder, "posts.lua", POSTS)
    one, wrong_one = report(folder, house, posts, lines[:5000], 1, 1, seconds)
    all_, wrong_all = report(folder, house, posts, lines[5000:], 64, 2, seconds)
    print(f"     readings: 1 client {one:.0f}/s, 64 clients {all_:.0f}/s; refused {wrong_one}, {wrong_all}")
    row("readings 64 clients / 1 client", f"{all_ / one:.1f}", "8", all_ >= 8 * one)
    house.stop()


def report(folder, house, script, lines, connections, threads, seconds):
    """Accepted readings a second, counted in the database."""
    path = write(folder, f"lines-{connections}", "".join(lines))
    connection = sqlite3.connect(f"file:{house.database}?mode=ro", uri=True)
    count = lambda: connection.execute("SELECT COUNT(*) FROM service_request").fetchone()[0]  # noqa: E731
    before = count()
    _, _, wrong = wrk(f"http://127.0.0.1:{house.port}/", seconds, connections=connections, threads=threads,
                      script=script, arguments=[path, str(threads)])
    after = count()
    connection.close()
    return (after - before) / seconds, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--each", type=int, default=EACH)
    parser.add_argument("--import", dest="imports", action="store_true")
    parser.add_argument("--small", action="store_true", help="a hundredth of the customers, to try it")
    wanted = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="kundenportal-bench-")
    try:
        if wanted.imports:
            importing(folder, row, SMALL if wanted.small else CUSTOMERS)
        elif wanted.kinds:
            kinds(folder, row, wanted.each)
        else:
            few = pages(folder, wanted.seconds)
            writes(folder, wanted.seconds)
            kinds(folder, row, wanted.each)
            importing(folder, row, SMALL if wanted.small else CUSTOMERS)
            if wanted.many:
                many(folder, wanted.seconds, wanted.many, few)
    finally:
        shutil.rmtree(folder)
    print()
    print("| what | measured | target | |")
    print("|---|--:|--:|---|")
    for what, value, target, is_met in ROWS:
        print(f"| {what} | {value} | {target} | {'met' if is_met else 'missed'} |")


if __name__ == "__main__":
    main()
