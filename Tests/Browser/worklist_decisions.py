"""What somebody of the office says to a request, and how the customer reads and answers it."""

import datetime
import re
import time
import zoneinfo

from days import day
from office_worklist import answer, press, said

# What stands in the form of an approval beside the words, by the kind.
APPROVALS = {
    "termination": {"Letzter Tag des Vertrags": lambda: day(60)},
    "new-contract": {"Beginn der Belieferung": lambda: day(60)},
    "fault": {"Behoben am": lambda: day(0), "Behoben um": lambda: clock()},
}
# Readings are used or not; there is nothing to write.
READING = "meter-reading"


def clock():
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).strftime("%H:%M")


def words(number, beginning):
    """Words no other letter has."""
    return f"{beginning} {number}."


def ask(page, case):
    form = answer(page, "Rückfrage an den Kunden")
    form.get_by_label("Frage an den Kunden").fill(words(case.number, "Eine Frage zu"))
    press(page, "Rückfrage senden")
    return words(case.number, "Eine Frage zu")


def offer(page, case):
    """Another amount or another day, as the rule of the kind allows."""
    form = answer(page, "Gegenangebot")
    if case.kind == "instalment":
        amount = re.search(r"Sofort gehen (\d+)", form.inner_text()).group(1)
        form.get_by_label("Vorgeschlagener Abschlag im Monat").fill(amount)
    else:
        form.get_by_label("Vorgeschlagener Beginn der Belieferung").fill(day(70))
    form.get_by_label("Text an den Kunden").fill(words(case.number, "Ein Vorschlag zu"))
    press(page, "Gegenangebot senden")
    return words(case.number, "Ein Vorschlag zu")


def approve(page, case):
    if case.kind == READING:
        answer(page, "Zählerstand verwenden")
        press(page, "Stand verwenden")
        return "ist übernommen"
    form = answer(page, "Erledigt")
    for label, value in APPROVALS.get(case.kind, {}).items():
        form.get_by_label(label).fill(value())
    form.get_by_label("Text an den Kunden").fill(words(case.number, "Erledigt ist"))
    press(page, "Als erledigt melden")
    return words(case.number, "Erledigt ist")


def refuse(page, case):
    if case.kind == READING:
        answer(page, "Zählerstand nicht verwenden")
        press(page, "Stand nicht verwenden")
        return "konnten wir nicht verwenden"
    form = answer(page, "Ablehnen")
    form.get_by_label("Grund für den Kunden").fill(words(case.number, "Das geht leider nicht bei"))
    press(page, "Ablehnung senden")
    return words(case.number, "Das geht leider nicht bei")


DECISIONS = {"ask": ask, "offer": offer, "approve": approve, "refuse": refuse}
# What the customer's page says after the press of what a rule books, and after each decision.
STATES = {"press": "Erledigt", "ask": "Wir warten auf Ihre Antwort", "offer": "Unser Vorschlag", "approve": "Erledigt",
          "refuse": "Abgelehnt"}


class Case:
    """One request of one person, and what is said to it."""

    def __init__(self, kind, who, decisions, world):
        self.kind, self.who, self.decisions, self.world = kind, who, list(decisions), world
        self.number, self.said, self.heard, self.pressed_at = None, [], 0, time.time()

    @property
    def is_by_rule(self):
        return "approve" in self.world.table.rows[self.kind] and "refuse" in self.world.table.rows[self.kind]

    def expect(self, holds, what, cell):
        self.world.checks.expect(holds, f"{self.kind}, {self.number}: {what}")
        if holds:
            self.world.table.note(self.kind, cell)
        return holds

    def listed(self, office):
        """In the list of its kind, where the office finds it; also what a rule decided alone."""
        stand = "regel" if self.is_by_rule else "offen"
        office.goto(f"/service/vorgaenge?stand={stand}&art={self.kind}")
        self.expect(office.get_by_role("link", name=self.number).count() == 1, f"it stands in {office.url}", "list")
        if self.is_by_rule:
            self.said.append(("press", self.number))

    def decide(self, office):
        """The next of its decisions."""
        cell = self.decisions.pop(0)
        # A fault is mended in whole minutes, and never before it was told of.
        while self.kind == "fault" and cell == "approve" and time.time() // 60 * 60 < self.pressed_at:
            time.sleep(0.5)
        office.goto(f"/service/vorgaenge/{self.number}")
        told = DECISIONS[cell](office, self)
        if self.expect("Gesendet." in said(office), f"{cell} is sent: {said(office)[:400]!r}", cell):
            self.said.append((cell, told))
        else:
            self.decisions = []

    def hear(self):
        """The letter about what was said last, and the customer's page; answers a question."""
        if len(self.said) == self.heard:
            return
        self.heard = len(self.said)
        cell, told = self.said[-1]
        if "letter" in self.world.table.rows[self.kind]:
            return
        subject, letter = self.letter(cell, told)
        self.expect(self.number in letter, f"the letter about {cell} names it: {subject}", "letter")
        if "state" in self.world.table.rows[self.kind]:
            return
        page = self.who.open(f"/vorgaenge/{self.number}")
        self.expect(STATES[cell] in said(page), f"its page after {cell}: {said(page)[:400]!r}", "state")
        if cell in ("ask", "offer"):
            self.expect(self.reply(page, cell), f"the customer's answer: {said(page)[:400]!r}", "reply")

    def letter(self, cell, told):
        """One about readings says in its subject what became of them."""
        if self.kind != READING or cell == "ask":
            return self.who.demo.mail(self.who.email, told)
        subject, letter = self.who.demo.mail(self.who.email, "so entschieden")
        self.expect(told in subject, f"the subject says {told}: {subject}", "letter")
        return subject, letter

    def reply(self, page, cell):
        """To a question in words, to a proposal with no: what was asked for is decided then."""
        if cell == "offer":
            press(page, "Vorschlag ablehnen")
            return "Sie haben den Vorschlag abgelehnt." in said(page)
        page.get_by_label("Ihre Antwort").fill("Am Montag.")
        press(page, "Antwort senden")
        return "Ihre Antwort ist angekommen" in said(page)
