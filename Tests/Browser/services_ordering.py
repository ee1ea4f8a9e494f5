"""A new contract for gas, on a phone."""

from days import day
from services_payment import sent


def gas(case):
    page = case.page
    case.open("/neuer-vertrag")
    page.get_by_label("Sparte").select_option("gas")
    page.get_by_label("Straße").fill("Am Markt")
    page.get_by_label("Hausnummer").fill("12")
    page.get_by_label("Postleitzahl").fill("19055")
    page.get_by_label("Ort", exact=True).fill("Schwerin")
    case.press("Weiter")
    case.look()
    page.get_by_label("Verbrauch").first.fill("18000")
    case.press("Gesamtpreis ausrechnen")
    case.click(page.locator("main").get_by_role("button", name="wählen").first)
    page.get_by_label("Anlass").select_option("einzug")
    page.get_by_label("Gewünschter Beginn").fill(day(-400))
    case.press("Weiter")
    case.told("outside")
    page.get_by_label("Gewünschter Beginn").fill(day(60))
    case.press("Weiter")
    if not case.name:
        case.address = f"greta.{case.scripts}@example.org".lower()
        page.get_by_label("Vorname").fill("Greta")
        page.get_by_label("Nachname").fill("Gast")
        page.get_by_label("E-Mail-Adresse").fill(case.address)
    page.get_by_label("Briefe gehen an").select_option("dort")
    page.get_by_label("Zahlungsweise").select_option("transfer")
    case.press("Weiter")
    case.look()
    case.press("zahlungspflichtig bestellen")
    if case.name:
        return sent(case)
    number = case.arrived()
    case.letter(number)
