"""Strom ordered by somebody without a login, who gets one on the way, on a phone."""

import re

from days import day
import journeys_registration

PASSWORD = "vier Wörter und ein Satz"


def strom(case):
    page = case.page
    case.address = f"gustav.gast.{case.scripts}@example.org".lower()
    case.open("/neuer-vertrag")
    place(case, "Nirgendwo", "99999", "Nirgends")
    case.expect("keinen Strom liefern" in page.locator("main").inner_text(), "where nothing is supplied is said, too")
    case.expect(page.get_by_role("link", name="Uns dazu schreiben").count() == 1, "and what can be done then")
    page.goto("/neuer-vertrag")
    place(case, "Am Markt", "19055", "Schwerin")
    case.look()
    page.get_by_label("Personen im Haushalt").select_option("2")
    case.press("Gesamtpreis ausrechnen")
    case.look()
    case.press("Demo Strom Flex wählen")
    page.get_by_label("Anlass").select_option("einzug")
    page.get_by_label("Gewünschter Beginn").fill(day(-1))
    case.press("Weiter")
    case.told("outside")
    page.get_by_label("Gewünschter Beginn").fill(day(60))
    case.press("Weiter")
    page.get_by_label("Vorname").fill("Gustav")
    page.get_by_label("Nachname").fill("Gast")
    page.get_by_label("E-Mail-Adresse").fill(case.address)
    page.get_by_label("Briefe gehen an").select_option("dort")
    page.get_by_label("Zahlungsweise").select_option("debit")
    page.get_by_label("IBAN").fill("DE02 1203 0000 0000 2020 51")
    page.get_by_label("Kontoinhaber").fill("Gustav Gast")
    case.look()
    case.press("Weiter")
    case.look()
    case.press("zahlungspflichtig bestellen")
    number = case.arrived()
    case.letter(number)
    account(case, number)
    seen(case, number)
    return number


def place(case, street, code, town):
    page = case.page
    page.get_by_label("Sparte").select_option("strom")
    page.get_by_label("Straße").fill(street)
    page.get_by_label("Hausnummer").fill("12")
    page.get_by_label("Postleitzahl").fill(code)
    page.get_by_label("Ort", exact=True).fill(town)
    case.press("Weiter")


def account(case, number):
    """By the link of the acknowledgement, and with what only who ordered knows."""
    page = case.page
    page.goto(re.search(r"/bestaetigen/[0-9a-f]{64}", case.demo.letter(case.address, number)).group())
    case.expect(number in page.locator("main").inner_text(), "the page names the order")
    page.get_by_label("Nachname").fill("Fremd")
    page.get_by_label("Postleitzahl").fill("19055")
    page.get_by_label("Passwort").fill(PASSWORD)
    case.press("Zugang anlegen")
    case.expect(page.title().startswith("Fehler: "), "a stranger who got the letter learns nothing")
    case.look()
    page.get_by_label("Nachname").fill("Gast")
    page.get_by_label("Passwort").fill(PASSWORD)
    case.press("Zugang anlegen")
    journeys_registration.sign_in(page, case.address, PASSWORD)
    case.expect(page.url.endswith("/uebersicht"), "signed in with the new account")


def seen(case, number):
    """The order stands among the contracts of the new account, with its receipt; without scripts it is taken back."""
    case.open("/vertraege")
    case.expect(number in case.page.locator("main").inner_text(), "the order stands among the contracts")
    case.open(f"/vorgaenge/{number}")
    case.keep(f"/vorgaenge/{number}/beleg", f"{number}-account", number, "Demo Strom Flex")
    if not case.scripts:
        case.take_back(number)
