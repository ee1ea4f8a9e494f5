"""What is paid and from where, on a phone."""


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
    if case.scripts:
        case.page.wait_for_timeout(5100)
    case.press("SEPA-Lastschriftmandat erteilen")
    case.expect("Otto Oheim" in case.page.locator("main").inner_text(), "the other holder is named")
    return sent(case)


def sent(case):
    """What every request that waits for somebody shows; without scripts it is taken back."""
    number = case.arrived()
    if number:
        case.letter(number)
        if not case.scripts:
            case.take_back(number)
    return number
