"""Every kind of request from the customer's press through the office's list to the decision, the letter and the customer's
page; in a portal of its own, so that no other journey is in the way.

All press first, then everything is decided and read in turn: nobody waits for anybody's letter.
"""

import contextlib
import datetime
import re

from demo import Demo
import journeys_office
import worklist_queues
from office_worklist import press, said
from worklist_decisions import Case
from worklist_people import Crowd, Person
from worklist_presses import PRESSES, Unfit, send
from worklists import KINDS

CROWD = 110
USUAL = (("ask", "approve"), ("refuse",))
# Else than usual: what is said to each request of a kind. What a rule books is not decided by anybody.
SAID = {
    "instalment": (("ask", "approve"), ("offer", "refuse")),
    "new-contract": (("ask", "approve"), ("offer", "refuse")),
    # Two that are over, so that two can tell of a missed appointment.
    "fault": (("ask", "approve"), ("approve",), ("refuse",)),
    "merge-accounts": (("ask",), ("refuse",)),
    "reading-without-sign-in": (("approve",), ("refuse",)),
}
# Who has a bill in the mailbox.
BILLED = ("anna", "clara")


class World:
    def __init__(self, browser, demo, checks, table, downloads):
        self.browser, self.demo, self.checks, self.table, self.downloads = browser, demo, checks, table, downloads
        self.crowd, self.billed = Crowd(browser, demo), list(BILLED)

    def expect(self, row, cell, holds, words):
        self.checks.expect(holds, f"{row}: {words}")
        if holds:
            self.table.note(row, cell)

    def colleague(self, name):
        context = self.browser.new_context(java_script_enabled=False, base_url=self.demo.url, locale="de-DE")
        context.set_default_timeout(10_000)
        page = context.new_page()
        journeys_office.sign_in(page, self.demo, self.checks, name)
        return page

    def person(self, kind):
        """Somebody new who can ask for this kind."""
        if kind == "bill-question":
            name = self.billed.pop(0)
            return Person(self.browser, self.demo, f"{name}@example.org", f"Mecklenburg-{name.title()}")
        person = self.crowd.take(PRESSES[kind][1])
        if kind == "merge-accounts":
            # Who opens the link of the letter is not signed in.
            person.other = Person(self.browser, self.demo, self.crowd.take(PRESSES[kind][1]).email, password=None)
        if kind == "reading-without-sign-in":
            guest = f"ablesung-{person.strom}@kunden.example"
            return Person(self.browser, self.demo, guest, password=None, contracts=person.contracts)
        return person

    @contextlib.contextmanager
    def going_on(self, words, case=None):
        """What breaks off counts once; the others go on."""
        with self.checks.journey(words, is_told=False):
            try:
                yield
            except Exception:
                if case:
                    case.decisions, case.heard = [], len(case.said)
                raise


def run(browser, program, folder, checks, table, downloads):
    with Demo(program, folder / "office", customers=CROWD) as demo:
        world = World(browser, demo, checks, table, downloads)
        kinds = [kind for kind in KINDS if kind in PRESSES and kind != "missed-appointment"]
        cases = pressed(world, kinds)
        office = world.colleague("petra")
        offered(world, office)
        work(world, office, cases)
        queues(world, office, cases)


def offered(world, office):
    """The table knows every kind the office can look for."""
    office.goto("/service/vorgaenge")
    kinds = {one.get_attribute("value") for one in office.locator("select[name=art] option").all()} - {"", None}
    world.checks.expect(kinds == set(KINDS), f"kinds without a row of the table, or the other way round: {kinds ^ set(KINDS)}")


def pressed(world, kinds):
    cases = []
    for kind in kinds:
        by_rule = "approve" in KINDS[kind] and "refuse" in KINDS[kind]
        for decisions in ((),) if by_rule else SAID.get(kind, USUAL):
            with world.going_on(f"asking for {kind}"):
                cases.append(begun(world, kind, decisions))
    return cases


def begun(world, kind, decisions):
    for _ in range(6):
        case = Case(kind, world.person(kind), decisions, world)
        try:
            case.number = send(kind, case.who)
        except Unfit:
            continue
        case.expect(True, "it has a number", "press")
        return case
    raise RuntimeError(f"nobody can ask for {kind}")


def work(world, office, cases):
    for case in cases:
        with world.going_on(f"the list of {case.kind}", case):
            judged(case, office)
            case.listed(office)
    while True:
        for case in cases:
            with world.going_on(f"{case.kind}, {case.number}: the customer's part", case):
                case.hear()
        waiting = [case for case in cases if case.decisions]
        if not waiting:
            return
        # Faults last: a minute has to pass between the report and its end.
        for case in sorted(waiting, key=lambda one: one.kind == "fault"):
            with world.going_on(f"{case.kind}, {case.number}: {case.decisions[0]}", case):
                case.decide(office)


def judged(case, office):
    """What nobody signed in for is looked at by a rule first, in the background."""
    if case.kind == "reading-without-sign-in":
        def is_judged():
            office.goto(f"/service/vorgaenge/{case.number}")
            return "In Prüfung" in said(office)
        worklist_queues.until(is_judged)


def queues(world, office, cases):
    """What needs the program stopped now and then: a letter that came back, a program that refuses, an account whose two
    weeks are over, and appointments missed in a fault that is over."""
    demo = world.demo
    refused = next(case for case in cases if case.kind == "complaint" and case.said[-1:] and case.said[-1][0] == "refuse")
    report = worklist_queues.bounce(demo, refused.who.email, refused.said[-1][1])
    program = worklist_queues.Program()
    leaver = world.crowd.take()
    with world.going_on("closing an account"):
        close(world, leaver)
    made = demo.command("webhook", "add", "Abrechnung", program.address, "--allow-private")
    secret = re.search(r"whsec_\S+", made).group()
    demo.command("bounces", str(report))
    with world.going_on("letters on paper"):
        worklist_queues.print_list(world, office, refused.who.email, refused.said[-1][1])
    missed = []
    for fault, decisions in zip(
            [case for case in cases if case.kind == "fault" and case.said[-1:] and case.said[-1][0] == "approve"], USUAL):
        with world.going_on("asking for missed-appointment"):
            case = Case("missed-appointment", fault.who, decisions, world)
            fault.who.fault = fault.number
            case.number = send("missed-appointment", fault.who)
            case.expect(True, "it has a number", "press")
            missed.append(case)
    work(world, office, missed)
    with world.going_on("messages a program did not take"):
        world.checks.expect(worklist_queues.until(lambda: program.refused), "the program is told, and refuses")
        over(demo)
        worklist_queues.three_days_ago(demo)
        admin = world.colleague("achim")
        worklist_queues.webhooks(world, admin, program, secret, program.refused[0])
    with world.going_on("an account that was closed"):
        office.goto("/service/vorgaenge?stand=abgeschlossen&art=account-closed")
        found = re.search(r"V-\d{4}-\d+", said(office))
        world.expect("account-closed", "list", found is not None, f"billing and office are told: {said(office)[:300]!r}")
    program.close()


def close(world, person):
    page = person.open("/einstellungen/schliessen")
    with page.expect_navigation():
        page.get_by_role("link", name="Weiter zum Schließen").click()
    if page.locator("form[action='/einstellungen/bestaetigen']").count():
        page.get_by_label("Passwort").fill(person.password)
        press(page, "Weiter")
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("^Zugang zum")).click()
    world.expect("account-closed", "press", "/anmelden" in page.url, f"closing signs out, at {page.url}")


def over(demo):
    """The two weeks an account can be kept in."""
    passed = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    demo.change("UPDATE account SET closes_at = ? WHERE closes_at IS NOT NULL AND merged_into IS NULL", passed)
