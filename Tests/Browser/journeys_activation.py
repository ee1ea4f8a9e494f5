"""Access for who has a contract and none yet: form, e-mail, office, letter with a code or link by e-mail, registered.

With scripts on a desk and without on a phone. One person decides, another one draws the code; the code is read off the PDF
as a telephone and as an eye would.
"""

import json
import re
import time

import journeys_office
import journeys_registration
import pages
import paper

PASSWORD = "fünf Wörter sind ein Satz"
# By post with scripts, by post without, by e-mail.
PEOPLE = [
    {"last_name": "Pott", "contract": "320000001", "email": None},
    {"last_name": "Quandt", "contract": "320000002", "email": None},
    {"last_name": "Rabe", "contract": "320000003", "email": "rabe@kunden.example"},
]


def run(browser, demo, checks, downloads):
    deliver(demo)
    for scripts, width, person in ((True, 1280, PEOPLE[0]), (False, 320, PEOPLE[1])):
        by_post(Desk(browser, demo, checks, scripts, width), person, downloads)
    by_mail(Desk(browser, demo, checks, True, 1280), PEOPLE[2])


class Desk:
    """A browser for the customer, and one for each colleague of the office."""

    def __init__(self, browser, demo, checks, scripts, width):
        self.browser, self.demo, self.checks, self.scripts, self.width = browser, demo, checks, scripts, width

    def page(self):
        context = self.browser.new_context(
            java_script_enabled=self.scripts, base_url=self.demo.url, locale="de-DE", timezone_id="Europe/Berlin",
            viewport={"width": self.width, "height": 900})
        context.set_default_timeout(10_000)
        return context.new_page()

    def look(self, page, what):
        journeys_office.looked_at(page, what, self.checks, self.scripts)

    def colleague(self, name):
        """Signed in to the office; a code counts once, so the half minute has to be a new one."""
        address, password, key = self.demo.printed(rf"^  ({name}@\S+)  (\S+)  key (\S+)  ")
        page = self.page()
        page.goto("/service/freischaltung")
        page.get_by_label("E-Mail-Adresse").fill(address)
        page.get_by_label("Passwort").fill(password)
        journeys_office.press(page, "Anmelden")
        used = int(time.time()) // 30
        while int(time.time()) // 30 <= used:
            time.sleep(1)
        page.get_by_label("Code", exact=True).fill(journeys_office.code(key, int(time.time()) // 30))
        journeys_office.press(page, "Anmelden")
        self.checks.expect(page.url.endswith("/service/freischaltung"), f"{name} is in the office, not at {page.url}")
        return page


def deliver(demo):
    tariffs = (demo.data / "import" / "tariffs.jsonl").read_text().splitlines()
    tariff = next(row for row in map(json.loads, tariffs) if row["commodity"] == "strom")["external_id"]
    place = {"street": "Wallstraße", "house_number": "12", "postal_code": "19053", "city": "Schwerin"}
    customers, contracts = [], []
    for person in PEOPLE:
        key = f"K-{person['contract']}"
        row = {"external_id": key, "number": person["contract"][3:], "first_name": "Kim", "last_name": person["last_name"]}
        customers.append(row | place | ({"email": person["email"]} if person["email"] else {}))
        contracts.append(
            {"external_id": f"V-{person['contract']}", "number": person["contract"], "customer": key, "tariff": tariff,
             "state": "active", "starts_on": "2024-01-01"} | place)
    demo.deliver("customers.jsonl", *customers)
    demo.deliver("contracts.jsonl", *contracts)


def apply(desk, person, address):
    """The form, with what is wrong first, and the link of its e-mail."""
    checks, page = desk.checks, desk.page()
    page.goto("/registrieren")
    with page.expect_navigation():
        page.get_by_role("link", name="Jetzt Zugangsdaten anfordern").click()
    desk.look(page, "asking for access")
    page.get_by_label("Ich frage an als").select_option(label="Geschäftskunde")
    page.get_by_label("Nachname").fill(person["last_name"])
    journeys_office.press(page, "Zugang anfordern")
    checks.expect(page.title().startswith("Fehler: "), "business customers are told what to do")
    checks.expect(page.get_by_label("Nachname").input_value() == person["last_name"], "what was typed is still there")
    desk.look(page, "asking for access, with errors")
    page.get_by_label("Ich frage an als").select_option(label="Privatkunde")
    for label, value in (
            ("Vorname", "Kim"), ("Straße", "Wallstr."), ("Hausnummer", "12"), ("Postleitzahl", "19053"),
            ("Ort", "Schwerin"), ("Vertragsnummer (wenn zur Hand)", person["contract"]), ("E-Mail-Adresse", address)):
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("Ich habe die Hinweise zum Datenschutz gelesen.").check()
    journeys_office.press(page, "Zugang anfordern")
    checks.expect(page.url.endswith("/registrieren/zugang/gesendet"), f"an e-mail is on its way, not at {page.url}")
    desk.look(page, "an e-mail is on its way")
    page.goto(link(desk.demo.letter(address, "/bestaetigen/")))
    desk.look(page, "behind the link of an application")
    journeys_office.press(page, "Adresse bestätigen")
    checks.expect("innerhalb von" in page.locator("main").inner_text().lower(), "it says by when it is decided")
    desk.demo.letter(address, "Bis zum ")


def link(letter):
    return re.search(r"/bestaetigen/[0-9a-f]{64}", letter).group()


def decide(desk, person, press):
    page = desk.colleague("petra")
    desk.look(page, "/service/freischaltung")
    with page.expect_navigation():
        page.get_by_role("link", name=person["last_name"]).click()
    desk.look(page, "an application in the office")
    journeys_office.press(page, press)
    desk.checks.expect("Entschieden." in page.locator("main").inner_text(), f"decided, at {page.url}")
    desk.look(page, "a decided application")
    page.context.close()


def by_post(desk, person, downloads):
    address = f"{person['last_name'].lower()}@neu.example"
    apply(desk, person, address)
    decide(desk, person, "Freischalten: Code per Post")
    told = desk.demo.letter(address, "Registrierungscode")
    desk.checks.expect("Wallstraße" not in told, "the e-mail does not say where the letter goes")
    file = draw(desk, downloads / f"code-{person['last_name']}.pdf")
    contract, code = read(desk, file, person)
    register(desk, contract, code, address)


def draw(desk, file):
    """Somebody else than who decided."""
    page = desk.colleague("achim")
    page.goto("/service/codes")
    desk.look(page, "/service/codes")
    with page.expect_download() as download:
        page.get_by_role("button", name="1 Code ziehen und herunterladen").click()
    download.value.save_as(file)
    page.goto("/service/codes")
    desk.checks.expect("achim" in page.locator("main").inner_text().lower(), "who drew stands there")
    desk.look(page, "/service/codes with what was drawn")
    page.context.close()
    return file


def read(desk, file, person):
    """What an eye and what a telephone reads are the same."""
    text = paper.text(file)
    desk.checks.expect(paper.pages(file) == 1, f"one page, not {paper.pages(file)}")
    desk.checks.expect(f"Kim {person['last_name']}" in text and "Wallstraße 12" in text, f"the address: {text[:300]!r}")
    groups = re.search(r"wichtig\. (\S{4}) (\S{4})\b", text)
    desk.checks.expect(groups is not None, f"a code in two groups: {text[:900]!r}")
    code = "".join(groups.groups())
    address = f"{desk.demo.url}/registrieren/code?vertrag={person['contract']}#{code}"
    desk.checks.expect(paper.codes(file) == [address], f"a telephone reads {paper.codes(file)}")
    return person["contract"], code


def register(desk, contract, code, address):
    checks, page = desk.checks, desk.page()
    page.goto(f"/registrieren/code?vertrag={contract}#{code}")
    checks.expect(page.get_by_label("Vertragsnummer").input_value() == contract, "the contract is filled in")
    field = page.get_by_label("Registrierungscode")
    if desk.scripts:
        checks.expect(field.input_value() == code, "the code is filled in")
        checks.expect(code not in page.url, f"and stands in the address no more: {page.url}")
    else:
        field.fill(f"{code[:4]} {code[4:]}")
    desk.look(page, "registering with the letter's squares")
    journeys_office.press(page, "Registrieren")
    page.get_by_label("E-Mail-Adresse").fill(address)
    journeys_office.press(page, "Weiter")
    page.get_by_label("Passwort").fill(PASSWORD)
    journeys_office.press(page, "Weiter")
    page.goto(link(desk.demo.letter(address, "registriert")))
    journeys_office.press(page, "Registrierung abschließen")
    seen(desk, page, contract, address)


def by_mail(desk, person):
    apply(desk, person, person["email"])
    decide(desk, person, "Freischalten: Link per E-Mail")
    page = desk.page()
    page.goto(link(desk.demo.letter(person["email"], "Passwort")))
    desk.look(page, "setting up access by e-mail")
    page.get_by_label("Passwort").fill(PASSWORD)
    journeys_office.press(page, "Zugang einrichten")
    seen(desk, page, person["contract"], person["email"])


def seen(desk, page, contract, address):
    journeys_registration.sign_in(page, address, PASSWORD)
    page.goto("/vertraege")
    desk.checks.expect(contract in page.locator("main").inner_text(), f"the contract is there, at {page.url}")
    page.context.close()
