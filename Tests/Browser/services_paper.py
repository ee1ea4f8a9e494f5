"""Documents on paper, an option for all contracts of an account, on a phone."""

import re

from case import Case, plain

PATH = "/einstellungen/zustellung"
ORDER = "zahlungspflichtig bestellen"


def paper(case):
    page = case.page
    case.open(PATH)
    price = re.search(r"\d+,\d\d €", case.words).group()
    # Whoever sends another price than was shown orders nothing.
    page.locator("main input[name=preis]").evaluate("one => one.value = '1'")
    case.press(ORDER)
    case.told("outside", "Es ist noch nichts bestellt")
    case.press(ORDER)
    number = case.arrived()
    case.expect(price in case.words, f"the receipt names the price {price}")
    letter = plain(case.demo.letter(case.address, number))
    case.expect("Dokumente auf Papier bestellt" in letter and price in letter, "the letter says what is agreed")
    case.expect("Muster-Widerrufsformular" in letter, "and how to withdraw")
    case.table.note(case.service, "letter")
    reader(case)
    case.open(PATH)
    case.follow("Vertrag widerrufen")
    case.look()
    case.press("Widerruf bestätigen")
    case.told("withdrawn", "Sie zahlen nichts dafür")
    withdrawn(case)


def withdrawn(case):
    """The withdrawal has a receipt and a letter of its own (BGB § 356a (4))."""
    number = case.arrived()
    letter = plain(case.demo.letter(case.address, number))
    case.expect("widerrufen" in letter and "Uhr" in letter, "day and time of the withdrawal are told")


def reader(case):
    """Who only may look at the contract of somebody else has nothing to order."""
    ben = Case(case.service, "ben", case.scripts, case.people, case.table, case.checks, case.downloads)
    ben.open(PATH)
    if ben.expect(ben.page.get_by_role("button", name=ORDER).count() == 0, "no button for who only reads"):
        ben.told("refused", "wählt der Vertragsinhaber")


def copy(case):
    """This year's bill on paper, free and once a year (EnWG § 40b (1))."""
    case.open(PATH)
    case.press("Rechnung auf Papier anfordern")
    number = case.arrived()
    case.letter(number)
    case.open(PATH)
    case.expect(case.page.get_by_role("button", name="Rechnung auf Papier anfordern").count() == 0, "once a year")
    case.told("outside", "haben Sie sie angefordert")
    if not case.scripts:
        case.take_back(number)
    return number
