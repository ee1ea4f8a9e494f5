"""What is paid and from where, on a phone."""

import re


def instalment(case):
    case.open("/vertraege/300005001/abschlag")
    case.page.get_by_label("Neuer Abschlag in Euro", exact=True).fill("5")
    case.press("Abschlag verbindlich ändern")
    case.told("outside", "Diesen Wunsch prüfen wir")
    case.page.get_by_label("In Ihren Worten").fill("Wir ziehen im Sommer aus.")
    case.press("Wunsch zur Prüfung senden")
    return sent(case)


def mandate(case):
    case.open("/vertraege/300005001/bankverbindung")
    case.follow("Neues SEPA-Lastschriftmandat")
    iban = case.page.get_by_label("IBAN", exact=True)
    iban.fill("TR33 0006 1005 1978 6457 8413 26")
    case.press("SEPA-Lastschriftmandat erteilen")
    case.told("outside", "nicht abbuchen")
    iban.fill("DE02 1203 0000 0000 2020 51")
    case.page.get_by_label("Kontoinhaber", exact=True).fill("Otto Oheim")
    case.page.get_by_label("Anschrift des Kontoinhabers").fill("Hofstraße 1, 19053 Schwerin")
    case.press("SEPA-Lastschriftmandat erteilen")
    case.expect("Otto Oheim" in case.page.locator("main").inner_text(), "the other holder is named")
    return sent(case)


def held(case):
    """Who changed the e-mail address waits 72 hours; the letter about the mandate goes to the new address."""
    case.address = "ingo.neu@kunden.example"
    case.open("/einstellungen/email")
    case.page.get_by_label("Neue E-Mail-Adresse").fill(case.address)
    case.press("Bestätigung anfordern")
    case.page.goto(re.search(r"/bestaetigen/[0-9a-f]{64}", case.demo.letter(case.address, "/bestaetigen/")).group())
    case.press("Adresse bestätigen")
    case.open("/vertraege/300006001/bankverbindung/mandat")
    case.page.get_by_label("IBAN", exact=True).fill("DE02 1203 0000 0000 2020 51")
    case.press("SEPA-Lastschriftmandat erteilen")
    case.expect("wartet der Auftrag zur Sicherheit bis zum" in case.page.locator("main").inner_text(), "it is held")
    number = case.arrived()
    case.letter(number)
    case.take_back(number)


def transfer(case):
    case.open("/vertraege/300004001/bankverbindung/ueberweisung")
    case.press("Künftig per Überweisung zahlen")
    number = case.arrived()
    case.letter(number)
    case.take_back(number)


def sent(case):
    """What every request that waits for somebody shows; without scripts it is taken back."""
    number = case.arrived()
    if number:
        case.letter(number)
        if not case.scripts:
            case.take_back(number)
    return number
