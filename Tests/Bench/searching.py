"""Finds customers in the office as somebody at the telephone would: by name, also misspelt, by address, numbers and e-mail."""

import html
import os
import random
import secrets
import sqlite3
import statistics
import sys
import time
import urllib.parse

from filling import Filler, Forms
from invented import Customer, plain

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Attacks"))
from totp import code, step  # noqa: E402

EMAIL, PASSWORD = "achim@buero.example.org", "Mecklenburg-Achim"
# What is heard is written otherwise. Each sounds the same by the Kölner Phonetik.
HEARD = (("mm", "m"), ("nn", "n"), ("tt", "t"), ("ff", "f"), ("dt", "t"), ("ck", "k"), ("th", "t"), ("ei", "ai"), ("ey", "ei"),
         ("ie", "i"), ("ph", "f"), ("z", "tz"), ("d", "t"), ("g", "k"), ("v", "f"))


def misspelt(word, dice):
    """The name as it sounds; one of the ways that change it."""
    ways = [(right, wrong) for right, wrong in HEARD if right in word[1:]]
    if not ways:
        return word + word[-1]
    right, wrong = dice.choice(ways)
    return word[0] + word[1:].replace(right, wrong, 1)


# What is typed for a customer; the town makes a common name one of few.
QUERIES = {
    "name": lambda one, dice: f"{one.first} {one.last}",
    "name, lower case, town": lambda one, dice: f"{one.last} {one.city}".lower(),
    "name without umlauts": lambda one, dice: f"{plain(one.last)} {plain(one.first)}",
    "name as it sounds": lambda one, dice: f"{misspelt(one.last, dice)} {one.street} {one.house}",
    "address": lambda one, dice: f"{one.street} {one.house}, {one.postal_code} {one.city}",
    "address, short": lambda one, dice: f"{one.street.replace('straße', 'str.').replace('Straße', 'Str.')} {one.house} {one.city}",
    "contract": lambda one, dice: dice.choice(one.contracts),
    "customer number": lambda one, dice: one.number,
    "meter": lambda one, dice: dice.choice(one.meters),
    "MaLo": lambda one, dice: dice.choice(one.malos),
    "e-mail": lambda one, dice: one.email,
    "request": lambda one, dice: one.request,
}


def ask_something(house, customers, count):
    """Complaints of some customers, written before the start. Returns request numbers by the customer's index."""
    now, found = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime()), {}
    payload = '{"commodity":"strom","topic":"billing","words":"Zu viel.","dispute":{"german":"–","english":"–"}}'
    dice = random.Random("requests")
    with sqlite3.connect(house.database) as book:
        for number, index in enumerate(dice.sample(range(customers), count)):
            request, found[index] = secrets.token_hex(16), f"V-2026-{500_000 + number}"
            book.execute(
                "INSERT INTO service_request (id, number, kind, contract_id, state, payload, received_at, receipt_filed_at) "
                "SELECT ?, ?, 'complaint', id, 'received', ?, ?, ? FROM contract WHERE number = ?",
                (request, found[index], payload, now, now, Customer(index).contracts[0]))
            book.execute(
                "INSERT INTO request_event (request_id, position, state, happened_at, actor) VALUES (?,1,'received',?,'customer')",
                (request, now))
    book.close()
    return found


class Colleague(Filler):
    """Somebody of the office, signed in with both factors."""

    def __init__(self, house, key):
        super().__init__(house, "", "127.0.0.1")
        self.press(self.page("/service/anmelden"), "/service/anmelden", email=EMAIL, passwort=PASSWORD)
        self.press(self.page("/service/anmelden/code"), "/service/anmelden/code", code=code(key, step()))
        self.fields = dict(next(
            fields for action, fields in Forms(self.page("/service/kunden")).forms if action == "/service/kunden"))

    def find(self, words):
        """Returns the page with what was found, and the seconds it took."""
        body = urllib.parse.urlencode({**self.fields, "suche": words, "einmal": secrets.token_hex(16)})
        status, _, page = self.ask("POST", "/service/kunden", body)
        assert status in (200, 422), f"{words}: {status}"
        return html.unescape(page), self.seconds


def look_for(house, key, customers, requests, count):
    """Prints a row for each kind of query. Returns all times and how many found the right one."""
    who, dice = Colleague(house, key), random.Random("queries")
    asked = sorted(requests)
    times, right = {kind: [] for kind in QUERIES}, dict.fromkeys(QUERIES, 0)
    for turn in range(count):
        kind = list(QUERIES)[turn % len(QUERIES)]
        one = Customer(dice.choice(asked) if kind == "request" else dice.randrange(customers))
        one.request = requests.get(one.index)
        page, seconds = who.find(QUERIES[kind](one, dice))
        times[kind].append(seconds)
        right[kind] += f">{one.number}<" in page
    print(f"{'search':24}{'queries':>8}{'found':>8}{'median':>9}{'p95':>9}{'p99':>9}{'max':>9}  (ms)")
    for kind, all_ in times.items():
        print(line(kind, all_, right[kind]))
    every = [one for all_ in times.values() for one in all_]
    print(line("all", every, sum(right.values())), flush=True)
    return every, sum(right.values())


def line(kind, times, right):
    times = sorted(times)

    def part(share):
        return times[min(len(times) - 1, int(len(times) * share))] * 1000

    shown = "".join(f"{one:9.1f}" for one in (statistics.median(times) * 1000, part(0.95), part(0.99), times[-1] * 1000))
    return f"{kind:24}{len(times):8}{right:8}{shown}"
