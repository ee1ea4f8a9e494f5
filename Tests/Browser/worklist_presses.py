"""How a customer asks for each kind of request, in as few presses as its forms take. Each leaves its number on the page."""

import re

from days import day
import journeys_reading
from office_worklist import press, said
from worklist_people import has_internet, has_strom_only, is_debited

IBAN = "DE02 1203 0000 0000 2020 51"


class Unfit(Exception):
    """This customer cannot ask for this; somebody else can."""


def meter_reading(who):
    """Far above what is expected, with a reason."""
    page = who.open(f"/vertraege/{who.strom}/zaehlerstand")
    low, high = journeys_reading.expected(page)
    page.get_by_label(re.compile("^Zählerstand in")).first.fill(str(high + 2 * (high - low)))
    press(page, "Zählerstand senden")
    page.get_by_label("Warum stimmt der Stand?").select_option(label="Ich habe noch einmal nachgesehen")
    press(page, "Stand trotzdem melden")


def contact_data(who):
    who.open("/einstellungen/person").get_by_label("Telefonnummer", exact=True).fill("0385 7654321")
    press(who.page, "Telefonnummer speichern")


def delivery(who):
    who.open("/einstellungen/zustellung")
    press(who.page, "zahlungspflichtig bestellen")


def paper_copy(who):
    who.open("/einstellungen/zustellung")
    press(who.page, "Rechnung auf Papier anfordern")


def termination(who):
    who.open(f"/kuendigen?vertrag={who.strom}")
    press(who.page, "jetzt kündigen")


def withdrawal(who):
    who.open(f"/widerrufen?vertrag={who.strom}").get_by_label("Ihr Name").fill("Kim Kunde")
    press(who.page, "Vertrag widerrufen")
    press(who.page, "Widerruf bestätigen")


def mandate(who):
    who.open(f"/vertraege/{who.strom}/bankverbindung/mandat").get_by_label("IBAN", exact=True).fill(IBAN)
    press(who.page, "SEPA-Lastschriftmandat erteilen")


def transfer(who):
    who.open(f"/vertraege/{who.strom}/bankverbindung/ueberweisung")
    press(who.page, "Künftig per Überweisung zahlen")


def instalment(who):
    """Far below the limits."""
    page = who.open(f"/vertraege/{who.strom}/abschlag")
    page.get_by_label("Neuer Abschlag in Euro", exact=True).fill("5")
    press(page, "Abschlag verbindlich ändern")
    page.get_by_label("In Ihren Worten").fill("Wir sind jetzt zu zweit.")
    press(page, "Wunsch zur Prüfung senden")


def move(who):
    page = who.open("/umzug/termine")
    page.get_by_label(re.compile("^Auszug")).fill(day(40))
    page.get_by_label(re.compile("^Einzug")).fill(day(41))
    press(page, "Weiter")
    for choice in page.locator("main select").all():
        choice.select_option("mitnehmen")
    press(page, "Weiter")
    page.get_by_label("Straße oder Postfach").fill("Am Markt")
    page.get_by_label("Postleitzahl").fill("19055")
    page.get_by_label("Ort", exact=True).fill("Schwerin")
    press(page, "Weiter")
    press(page, "Weiter")
    page.get_by_label("Briefe gehen an").select_option("neu")
    press(page, "Weiter")
    press(page, "Umzug melden")


def complaint(who):
    page = who.open(f"/kontakt/beschwerde?vertrag={who.strom}")
    page.get_by_label("Anliegen").select_option(label="Qualität der Leistung")
    page.get_by_label("Ihre Beschwerde").fill("Zu oft ohne Strom.")
    press(page, "Beschwerde senden")


def reading_without_sign_in(who):
    """Of a meter nobody knows."""
    page = who.open("/zaehlerstand")
    page.get_by_label("Vertragsnummer").fill(who.strom)
    page.get_by_label("Zählernummer").fill("1EMH0000000000")
    page.get_by_label("Zählerstand", exact=True).fill("12345")
    page.get_by_label(re.compile("^Abgelesen am")).fill(day(0))
    page.get_by_label(re.compile("E-Mail")).fill(who.email)
    press(page, "Zählerstand senden")


def fault(who):
    page = who.open(f"/vertraege/{who.contracts['internet']}/stoerung")
    page.get_by_label("Was geht nicht?").select_option(index=1)
    page.get_by_label("Gestört seit").fill(day(0))
    page.get_by_label("Telefon für den Techniker").fill("0170 1234567")
    press(page, "Störung melden")


def missed_appointment(who):
    """Of a fault that is over."""
    who.open(f"/vorgaenge/{who.fault}/termin")
    press(who.page, "Versäumten Termin melden")


def bill_question(who):
    page = who.open("/postfach?kategorie=annual-bill")
    with page.expect_navigation():
        page.locator("main a[href^='/postfach/']").first.click()
    with page.expect_navigation():
        page.get_by_role("link", name="Rechnung erklären oder beanstanden").first.click()
    page.get_by_label("Was möchten Sie?").select_option(label="Rechnung beanstanden")
    page.get_by_label("Ihre Frage").fill("Der Endstand ist falsch.")
    press(page, "Anfrage senden")


def tariff_change(who):
    page = who.open(f"/vertraege/{who.strom}/tarifwechsel")
    offers = page.locator("main article a[href*='/tarifwechsel/bestellen']")
    # Some can be looked at only.
    for offer in [one.get_attribute("href") for one in offers.all()]:
        page.goto(offer)
        if page.get_by_role("button", name="zahlungspflichtig bestellen", exact=True).count():
            return press(page, "zahlungspflichtig bestellen")
    raise Unfit


def option(who):
    page = who.open(f"/vertraege/{who.strom}/tarifoptionen")
    with page.expect_navigation():
        page.get_by_role("link", name="Strom aus der Region ansehen und buchen").first.click()
    press(page, "zahlungspflichtig bestellen")


def option_end(who):
    option(who)
    page = who.open(f"/vertraege/{who.strom}/tarifoptionen")
    with page.expect_navigation():
        page.get_by_role("link", name="Option kündigen").first.click()
    press(page, "Jetzt kündigen")


def new_contract(who):
    page = who.open("/neuer-vertrag")
    page.get_by_label("Sparte").select_option("gas")
    for label, value in (("Straße", "Am Markt"), ("Hausnummer", "12"), ("Postleitzahl", "19055")):
        page.get_by_label(label).fill(value)
    page.get_by_label("Ort", exact=True).fill("Schwerin")
    press(page, "Weiter")
    page.get_by_label("Verbrauch").first.fill("18000")
    press(page, "Gesamtpreis ausrechnen")
    with page.expect_navigation():
        page.locator("main").get_by_role("button", name="wählen").first.click()
    page.get_by_label("Anlass").select_option("einzug")
    page.get_by_label("Gewünschter Beginn").fill(day(60))
    press(page, "Weiter")
    page.get_by_label("Briefe gehen an").select_option("dort")
    page.get_by_label("Zahlungsweise").select_option("transfer")
    press(page, "Weiter")
    press(page, "zahlungspflichtig bestellen")


def merge(who):
    """Somebody else of the crowd proves that both accounts belong together."""
    other = who.other
    who.open("/einstellungen/zusammenfuehren").get_by_label("E-Mail-Adresse des anderen Zugangs").fill(other.email)
    press(who.page, "Link anfordern")
    letter = who.demo.letter(other.email, "zusammenführen:")
    other.page.goto(re.search(r"/bestaetigen/[0-9a-f]{64}", letter).group())
    press(other.page, "Ja, beide Zugänge gehören mir")
    who.open("/vorgaenge")


# The kind as it stands in the table: how it is asked for, and who can.
PRESSES = {
    "meter-reading": (meter_reading, has_strom_only),
    "contact-data": (contact_data, has_strom_only),
    "delivery": (delivery, has_strom_only),
    "paper-copy": (paper_copy, has_strom_only),
    "termination": (termination, has_strom_only),
    "withdrawal": (withdrawal, has_strom_only),
    "sepa-mandate": (mandate, has_strom_only),
    "payment-transfer": (transfer, is_debited),
    "instalment": (instalment, has_strom_only),
    "move": (move, has_strom_only),
    "complaint": (complaint, has_strom_only),
    "reading-without-sign-in": (reading_without_sign_in, has_strom_only),
    "fault": (fault, has_internet),
    "missed-appointment": (missed_appointment, has_internet),
    "bill-question": (bill_question, None),
    "tariff-change": (tariff_change, has_strom_only),
    "tariff-option": (option, has_strom_only),
    "tariff-option-end": (option_end, has_strom_only),
    "new-contract": (new_contract, has_strom_only),
    "merge-accounts": (merge, has_strom_only),
}


def send(kind, who):
    """Asks for it; returns the number."""
    PRESSES[kind][0](who)
    return re.search(r"V-\d{4}-\d+", said(who.page)).group()
