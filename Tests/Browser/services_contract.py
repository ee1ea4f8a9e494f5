"""Another tariff, options, a move, and the end of a contract, on a phone."""

import re

from case import Case
from days import day
from services_payment import sent


def tariff(case):
    """Of Internet."""
    number = change(case, "300005003")
    case.page.goto("/vertraege/300005003/tarifwechsel/bestellen?tarif=00000000000000000000000000000000")
    case.told("outside", "Diesen Tarif können Sie hier nicht bestellen")
    return number


def tariffs_of_energy(case):
    for contract in ("300004001", "300004002"):
        number = change(case, contract)
        if case.scripts:
            case.take_back(number)


def change(case, contract):
    case.open(f"/vertraege/{contract}/tarifwechsel")
    case.click(case.page.locator("main article a[href*='/tarifwechsel/bestellen']").first)
    case.look()
    summary = case.page.get_by_role("button", name="Zusammenfassung per E-Mail senden und weiter")
    if summary.count():
        case.click(summary)
    case.press("zahlungspflichtig bestellen")
    return sent(case)


def option(case):
    path = "/vertraege/300005001/tarifoptionen"
    case.open(path)
    case.follow("Strom aus der Region ansehen und buchen")
    case.look()
    case.press("zahlungspflichtig bestellen")
    number = case.arrived()
    case.letter(number)
    case.page.goto(f"{path}/bestellen?option=gibt-es-nicht")
    case.expect(case.page.get_by_role("button", name="zahlungspflichtig bestellen").count() == 0, "no button for it")
    case.told("outside", "Was Sie zu diesem Vertrag dazubuchen können")
    only_reads = Case(case.service, "ben", case.scripts, case.people, case.table, case.checks, case.downloads)
    only_reads.open("/vertraege/300001001/tarifoptionen/bestellen?option=strom-region")
    if case.expect(only_reads.page.get_by_role("button", name=re.compile("bestellen|buchen")).count() == 0, "who only reads"):
        case.table.note(case.service, "refused")
    case.follow("Vertrag widerrufen")
    case.look()
    case.press("Widerruf bestätigen")
    case.told("withdrawn", "Sie zahlen nichts dafür")
    return number


def option_end(case):
    """Cancelled for a day, and still withdrawn from within the fourteen days."""
    path = "/vertraege/300003001/tarifoptionen"
    case.open(f"{path}/bestellen?option=strom-region")
    case.press("zahlungspflichtig bestellen")
    case.page.goto(f"{path}/beenden?option=gibt-es-nicht")
    case.expect(case.page.get_by_role("button", name="Jetzt kündigen").count() == 0, "no button for it")
    case.told("outside", "Was Sie zu diesem Vertrag dazubuchen können")
    case.follow("Option kündigen")
    case.look()
    case.press("Jetzt kündigen")
    number = case.arrived()
    case.letter(number)
    case.open(path)
    case.expect("Letzter Tag" in case.words, "the last day stands with the option")
    only_reads = Case(case.service, "ben", case.scripts, case.people, case.table, case.checks, case.downloads)
    only_reads.open("/vertraege/300001001/tarifoptionen")
    if only_reads.expect(only_reads.page.get_by_role("link", name="Option kündigen").count() == 0, "who only reads"):
        case.table.note(case.service, "refused")
    case.click(case.page.locator("main a[href*='aktion=widerruf']").first)
    case.press("Widerruf bestätigen")
    case.told("withdrawn", "Sie zahlen nichts dafür")
    return number


def move(case):
    page = case.page
    case.open("/umzug/termine")
    page.get_by_label(re.compile("^Auszug")).fill(day(-4000))
    page.get_by_label(re.compile("^Einzug")).fill(day(-3999))
    case.press("Weiter")
    case.told("outside")
    page.get_by_label(re.compile("^Auszug")).fill(day(40))
    page.get_by_label(re.compile("^Einzug")).fill(day(41))
    case.press("Weiter")
    choices = page.locator("main select")
    for number in range(choices.count()):
        choices.nth(number).select_option("mitnehmen")
    case.press("Weiter")
    page.get_by_label("Straße oder Postfach").fill("Am Markt")
    page.get_by_label("Postleitzahl").fill("19055")
    page.get_by_label("Ort", exact=True).fill("Schwerin")
    case.press("Weiter")
    case.press("Weiter")
    page.get_by_label("Briefe gehen an").select_option("neu")
    case.press("Weiter")
    case.press("Umzug melden")
    return sent(case)


def termination(case):
    case.open("/kuendigen?vertrag=300004001")
    case.page.get_by_label("Wann der Vertrag enden soll").fill(day(1))
    case.press("jetzt kündigen")
    # The law lets nobody be sent away: the wish is taken in, and the day by the contract's notice is told.
    case.told("outside", "Ende des Vertrags nach seiner Frist")
    return sent(case)


def withdrawal(case):
    """Of a contract that is older than two weeks: it is taken in all the same, and somebody looks at it."""
    case.open("/widerrufen?vertrag=300004001")
    case.page.get_by_label("Ihr Name").fill("")
    case.press("Vertrag widerrufen")
    case.expect(case.page.title().startswith("Fehler: "), "a withdrawal needs a name")
    case.look()
    case.page.get_by_label("Ihr Name").fill("Gerd Gädke")
    case.press("Vertrag widerrufen")
    case.look()
    case.press("Widerruf bestätigen")
    case.told("outside", "Wir prüfen die Erklärung")
    number = case.arrived()
    case.letter(number)
    return number
