"""A new contract for gas or Internet, on a phone."""

from days import day
import paper
from services_payment import sent

ORDER = "zahlungspflichtig bestellen"
HEADINGS = ("Dienste und Geräte", "Internetgeschwindigkeiten und Abhilfe", "Preis", "Laufzeit, Verlängerung und Kündigung",
            "Funktionen für Endnutzer mit Behinderungen", "Sonstige relevante Informationen")


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


def internet(case):
    """By somebody signed in: the summary of the contract is on one page, and with the customer before the button is there."""
    page = case.page
    case.open("/vertraege")
    case.follow("+ Neuer Vertrag")
    place(page, "internet", "Seestraße")
    case.press("Weiter")
    case.told("refused", "Darum bieten wir hier kein Internet an")
    page.goto("/neuer-vertrag")
    place(page, "internet", "Lindenstraße")
    case.press("Weiter")
    case.look()
    case.press("Demo Glasfaser 300 wählen")
    page.get_by_label("Anlass").select_option("einzug")
    page.get_by_label("Gewünschter Beginn").fill(day(-400))
    case.press("Weiter")
    case.told("outside")
    page.get_by_label("Gewünschter Beginn").fill(day(60))
    case.press("Weiter")
    case.expect(page.get_by_label("Geburtsdatum").count() == 0, "what is known of a customer is not asked again")
    page.get_by_label("Briefe gehen an").select_option("dort")
    page.get_by_label("Zahlungsweise").select_option("transfer")
    case.press("Weiter")
    case.expect(page.get_by_role("button", name=ORDER).count() == 0, "no order before the summary")
    case.look()
    summary(case)
    case.press("Zusammenfassung per E-Mail senden und weiter")
    case.expect("Download" in case.demo.letter(case.address, "Vertragszusammenfassung"), "the summary came by e-mail")
    case.look()
    case.press(ORDER)
    return sent(case)


def summary(case):
    """Implementing Regulation (EU) 2019/2243: the headings in their order, on one page."""
    link = case.page.get_by_role("link", name="PDF").first.get_attribute("href")
    text = case.keep(link, f"summary-{case.scripts}", "Demo Glasfaser 300")
    found = [text.find(heading) for heading in HEADINGS]
    case.expect(-1 not in found and found == sorted(found), f"the headings in their order: {found}: {text[:600]!r}")
    count = len(paper.texts(case.downloads / f"{case.service}-summary-{case.scripts}.pdf"))
    case.expect(count == 1, f"one page, not {count}")


def place(page, kind, street):
    page.get_by_label("Sparte").select_option(kind)
    page.get_by_label("Straße").fill(street)
    page.get_by_label("Hausnummer").fill("12")
    page.get_by_label("Postleitzahl").fill("19053")
    page.get_by_label("Ort", exact=True).fill("Schwerin")
