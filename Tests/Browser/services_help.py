"""Complaint, bill, fault, consumption and a reading by somebody unknown, on a phone."""

import re

from case import Case
from days import day
from services_payment import sent


def complaint(case):
    page = case.page
    case.open("/kontakt/beschwerde?vertrag=300005001")
    page.get_by_label("Anliegen").select_option(label="Vertrag")
    page.get_by_label("Ihre Beschwerde").fill("Viel zu lang. " * 800)
    case.press("Beschwerde senden")
    case.told("outside")
    page.get_by_label("Ihre Beschwerde").fill(f"Ich warte seit Wochen ({case.what}).")
    case.press("Beschwerde senden")
    return sent(case)


def bill(case):
    case.page.goto("/postfach?kategorie=contract-confirmation")
    case.click(case.page.locator("main a[href^='/postfach/']").first)
    case.expect(case.page.get_by_role("link", name="Rechnung erklären oder beanstanden").count() == 0, "no bill, no question")
    case.page.goto(f"{case.page.url.split('?')[0]}/erklaeren")
    case.told("outside", "Dokumente im Postfach ändern sich nie")
    case.open("/postfach?kategorie=annual-bill")
    # Each run asks about a bill of its own: the same question twice is one request.
    case.click(case.page.locator("main a[href^='/postfach/']").nth(2 if case.scripts else 3))
    case.follow("Rechnung erklären oder beanstanden")
    case.look()
    case.page.get_by_label("Was möchten Sie?").select_option(label="Rechnung beanstanden")
    case.page.get_by_label("Ihre Frage").fill("Der Endstand ist falsch.")
    case.press("Anfrage senden")
    return sent(case)


def fault(case):
    page = case.page
    case.open("/vertraege/300005003/stoerung")
    page.get_by_label("Was geht nicht?").select_option(index=1)
    page.get_by_label("Gestört seit").fill(day(3))
    case.press("Störung melden")
    case.told("outside")
    page.get_by_label("Gestört seit").fill(day(0))
    case.press("Störung melden")
    return sent(case)


def consumption(case):
    page, path = case.page, "/vertraege/300007001"
    case.open(f"{path}/verbrauch")
    gas = Case("consumption", "hanna", case.scripts, case.people, case.table, case.checks, case.downloads)
    gas.open("/vertraege/300005002/verbrauch")
    gas.keep(gas.page.get_by_role("link", name="CO2-Kosten").first.get_attribute("href"), "co2")
    for kind, ending in (("csv", b";"), ("json", b"{")):
        answer = page.request.get(f"{path}/verbrauch.{kind}")
        case.expect(answer.ok and ending in answer.body(), f"the {kind} file")
    case.open(f"{path}/freigabe")
    case.press("Link erstellen")
    case.told("refused")
    page.get_by_label("Für wen ist der Link?").fill("x" * 300)
    page.get_by_label("Wie lange soll er gelten?").select_option(label="1 Monat")
    case.press("Link erstellen")
    case.told("outside")
    page.get_by_label("Für wen ist der Link?").fill("Beratung")
    case.press("Link erstellen")
    case.look()
    link = page.locator("code").first.inner_text()
    case.expect(page.request.get(link).ok, "anybody with the link reads it")
    case.table.note("consumption", "page")
    case.table.note("consumption", "scripts" if case.scripts else "plain")
    page.goto(f"{path}/freigabe")
    case.click(page.get_by_role("button", name="Link für Beratung beenden").first)
    if case.expect(page.request.get(link).status == 410, "ended, it says so"):
        case.table.note("consumption", "withdrawn")


def reading(case):
    """Nothing is said about whether it matches: a wrong meter goes to the worklist."""
    page = case.page
    case.open("/zaehlerstand")
    page.get_by_label("Vertragsnummer").fill("300005001")
    page.get_by_label("Zählernummer").fill("1EMH0000000000")
    case.press("Zählerstand senden")
    case.told("refused")
    page.get_by_label("Zählerstand", exact=True).fill("12345")
    page.get_by_label(re.compile("^Abgelesen am")).fill(day(3))
    case.press("Zählerstand senden")
    case.told("outside")
    page.get_by_label(re.compile("^Abgelesen am")).fill(day(-1 if case.scripts else 0))
    address = f"ablesung-{case.scripts}@kunden.example".lower()
    page.get_by_label(re.compile("E-Mail")).fill(address)
    case.press("Zählerstand senden")
    case.expect("12345" in page.locator("main").inner_text(), "the receipt repeats what was typed")
    number = case.arrived()
    if number:
        case.letter(number, address)
    return number
