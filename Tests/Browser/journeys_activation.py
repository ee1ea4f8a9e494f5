"""Access for who has a contract and none yet: form, e-mail, office, letter with a code or link by e-mail, registered.

With scripts on a desk and without on a phone. One person decides, another one draws the code; the code is read off the PDF
as a telephone and as an eye would.
"""

import json
import re

from desk import Desk
import journeys_office
import journeys_registration
import paper

PASSWORD = "fünf Wörter sind ein Satz"
# By post with scripts, by post without, by e-mail; the last two have a letter of the batch coming.
PEOPLE = [
    {"last_name": "Pott", "contract": "320000001", "email": None},
    {"last_name": "Quandt", "contract": "320000002", "email": None},
    {"last_name": "Rabe", "contract": "320000003", "email": "rabe@kunden.example"},
    {"last_name": "Sell", "contract": "320000004", "email": None},
    {"last_name": "Tietz", "contract": "320000005", "email": None},
]
# Whom nobody knows.
STRANGER = {"last_name": "Unbekannt", "contract": "320000099", "email": None}


def run(browser, demo, checks, table, downloads):
    deliver(demo)
    for scripts, width, person in ((True, 1280, PEOPLE[0]), (False, 320, PEOPLE[1])):
        by_post(Desk(browser, demo, checks, table, scripts, width), person, downloads)
    desk = Desk(browser, demo, checks, table, True, 1280)
    by_mail(desk, PEOPLE[2])
    refused(desk, STRANGER)
    batch(desk, PEOPLE[3:], downloads / "code-batch.pdf")


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
    desk.show("activation", "press", page.url.endswith("/registrieren/zugang/gesendet"), f"an e-mail is on its way: {page.url}")
    desk.look(page, "an e-mail is on its way")
    page.goto(link(desk.demo.letter(address, "/bestaetigen/")))
    desk.look(page, "behind the link of an application")
    journeys_office.press(page, "Adresse bestätigen")
    checks.expect("innerhalb von" in page.locator("main").inner_text().lower(), "it says by when it is decided")
    desk.demo.letter(address, "Bis zum ")


def link(letter):
    return re.search(r"/bestaetigen/[0-9a-f]{64}", letter).group()


def decide(desk, person, press):
    page = found(desk, person)
    journeys_office.press(page, press)
    desk.show("activation", "approve", "Entschieden." in page.locator("main").inner_text(), f"decided, at {page.url}")
    desk.look(page, "a decided application")


def found(desk, person):
    """The page of an application, from the list."""
    page = desk.colleague("petra")
    page.goto("/service/freischaltung")
    desk.look(page, "/service/freischaltung")
    link = page.get_by_role("link", name=person["last_name"])
    desk.show("activation", "list", link.count() == 1, f"{person['last_name']} stands in the list")
    with page.expect_navigation():
        link.click()
    desk.look(page, "an application in the office")
    return page


def refused(desk, person):
    """In words that tell nobody what the house knows."""
    address = f"{person['last_name'].lower()}@neu.example"
    apply(desk, person, address)
    page = found(desk, person)
    journeys_office.press(page, "Anfrage ablehnen")
    desk.checks.expect(page.title().startswith("Fehler: "), "a refusal has a reason")
    page.get_by_label("Grund").select_option(label="Angaben passen nicht")
    journeys_office.press(page, "Anfrage ablehnen")
    desk.show("activation", "refuse", "Entschieden." in page.locator("main").inner_text(), f"refused, at {page.url}")
    letter = " ".join(desk.demo.letter(address, "keinen Zugang einrichten").split())
    desk.show("activation", "letter", person["contract"] not in letter, "the letter says why, and nothing that is on file")


def by_post(desk, person, downloads):
    address = f"{person['last_name'].lower()}@neu.example"
    apply(desk, person, address)
    decide(desk, person, "Freischalten: Code per Post")
    told = desk.demo.letter(address, "Registrierungscode")
    desk.table.note("code letters", "press")
    desk.checks.expect("Wallstraße" not in told, "the e-mail does not say where the letter goes")
    file = draw(desk, downloads / f"code-{person['last_name']}.pdf")
    contract, code = read(desk, file, person)
    register(desk, contract, code, address)


def draw(desk, file):
    """Somebody else than who decided."""
    page = desk.colleague("achim")
    page.goto("/service/codes")
    desk.look(page, "/service/codes")
    button = page.get_by_role("button", name="1 Code ziehen und herunterladen")
    desk.show("code letters", "list", button.count() == 1, "the letter waits to be drawn")
    download_codes(desk, page, button, file)
    page.goto("/service/codes")
    desk.checks.expect("achim" in page.locator("main").inner_text().lower(), "who drew stands there")
    desk.look(page, "/service/codes with what was drawn")
    return file


def download_codes(desk, page, button, file):
    with page.expect_download() as download:
        button.click()
    download.value.save_as(file)
    desk.show("code letters", "approve", file.read_bytes().startswith(b"%PDF-"), "the codes are a PDF")


def batch(desk, people, file):
    """Letters for many: ordered by one colleague, drawn by another; a page for each, and each registers."""
    orders, draws = desk.colleague("petra"), desk.colleague("achim")
    orders.goto("/service/codes")
    orders.get_by_label("Nur diese Verträge").fill("\n".join(person["contract"] for person in people))
    journeys_office.press(orders, "Briefe zählen")
    desk.look(orders, "a batch, counted")
    journeys_office.press(orders, f"{len(people)} Briefe bestellen")
    main = orders.locator("main").inner_text()
    desk.checks.expect("Die Sendung ist bestellt." in main and "zieht jemand anderes" in main, "who ordered does not draw")
    draws.goto("/service/codes")
    desk.look(draws, "/service/codes with a batch")
    download_codes(desk, draws, draws.get_by_role("button", name=re.compile(rf": {len(people)} ziehen$")), file)
    for number, person in enumerate(people):
        contract, code = read(desk, file, person, number, of=len(people))
        register(desk, contract, code, f"{person['last_name'].lower()}@neu.example")


def read(desk, file, person, number=0, of=1):
    """What an eye and what a telephone reads on this page are the same."""
    pages = paper.texts(file)
    desk.checks.expect(len(pages) == of, f"{of} pages, not {len(pages)}")
    # The letters are in the order of their customers.
    number = next((at for at, text in enumerate(pages) if person["last_name"] in text), number)
    text = pages[number]
    desk.checks.expect(f"Kim {person['last_name']}" in text and "Wallstraße 12" in text, f"the address: {text[:300]!r}")
    groups = re.search(r"wichtig\. (\S{4}) (\S{4})\b", text)
    desk.checks.expect(groups is not None, f"a code in two groups: {text[:900]!r}")
    code = "".join(groups.groups())
    address = f"{desk.demo.url}/registrieren/code?vertrag={person['contract']}#{code}"
    codes = paper.codes(file, number + 1)
    desk.show("code letters", "letter", codes == [address], f"a telephone reads {codes}")
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
    seen(desk, page, contract, address, "code letters")


def by_mail(desk, person):
    apply(desk, person, person["email"])
    decide(desk, person, "Freischalten: Link per E-Mail")
    page = desk.page()
    page.goto(link(desk.demo.letter(person["email"], "Passwort")))
    desk.look(page, "setting up access by e-mail")
    page.get_by_label("Passwort").fill(PASSWORD)
    journeys_office.press(page, "Zugang einrichten")
    seen(desk, page, person["contract"], person["email"], "activation")


def seen(desk, page, contract, address, row):
    journeys_registration.sign_in(page, address, PASSWORD)
    page.goto("/vertraege")
    desk.show(row, "state", contract in page.locator("main").inner_text(), f"the contract is there, at {page.url}")
    page.context.close()
