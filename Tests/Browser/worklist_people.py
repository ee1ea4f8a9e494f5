"""Customers of the demo's crowd, each signed in already, and who of them has what a kind of request needs."""

import json

import journeys_registration
from office_worklist import press

PASSWORD = "Mecklenburg-Alle"


class Person:
    """A customer with a browser without scripts."""

    def __init__(self, browser, demo, email, password=PASSWORD, token=None, contracts=(), debited=False):
        self.demo, self.email, self.password, self.debited = demo, email, password, debited
        # The number of the contract for each commodity.
        self.contracts = dict(contracts)
        self.browser, self.token, self._page = browser, token, None

    @property
    def page(self):
        if self._page is None:
            context = self.browser.new_context(
                java_script_enabled=False, base_url=self.demo.url, locale="de-DE", timezone_id="Europe/Berlin")
            context.set_default_timeout(10_000)
            self._page = context.new_page()
            if self.token:
                context.add_cookies([{"name": "sid", "value": self.token, "url": self.demo.url}])
            elif self.password:
                journeys_registration.sign_in(self._page, self.email, self.password)
        return self._page

    @property
    def strom(self):
        return self.contracts["strom"]

    def open(self, path):
        """Opens a page; types the password where it is asked for again."""
        self.page.goto(path)
        if self.page.locator("form[action='/einstellungen/bestaetigen']").count():
            self.page.get_by_label("Passwort").fill(self.password)
            press(self.page, "Weiter")
        return self.page

    def close(self):
        if self._page:
            self._page.context.close()


class Crowd:
    """Hands out everybody once: a customer may write 60 times in ten minutes, and has one request of a kind at a time."""

    def __init__(self, browser, demo):
        folder = demo.data / "import"

        def rows(name):
            return [json.loads(line) for line in (folder / name).read_text().splitlines()]

        commodity = {tariff["external_id"]: tariff["commodity"] for tariff in rows("tariffs.jsonl")}
        contracts = {}
        for contract in rows("contracts.jsonl"):
            contracts.setdefault(contract["customer"], {})[commodity[contract["tariff"]]] = contract
        debited = {bank["contract"] for bank in rows("bank.jsonl") if bank["way"] == "debit"}
        tokens = iter((demo.data / "sessions.txt").read_text().split())
        self.people = []
        for row in rows("customers.jsonl"):
            if row["email"].startswith("kunde."):
                own = contracts[row["external_id"]]
                self.people.append(Person(
                    browser, demo, row["email"], token=next(tokens),
                    contracts={name: one["number"] for name, one in own.items()},
                    debited=own["strom"]["external_id"] in debited))

    def take(self, fits=None):
        person = next(one for one in self.people if (fits or has_strom_only)(one))
        self.people.remove(person)
        return person


def has_strom_only(person):
    """The others are kept for what only they can ask for."""
    return set(person.contracts) == {"strom"}


def is_debited(person):
    return has_strom_only(person) and person.debited


def has_internet(person):
    return "internet" in person.contracts
