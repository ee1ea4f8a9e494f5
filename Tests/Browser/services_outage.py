"""Internet is out: the clock of TKG § 58, what is computed by it, and a technician who did not come, on a phone."""

import datetime
import re

from case import plain
from days import day, today

PATH = "/vertraege/300005003/stoerung"
DAYS = 5


def outage(case):
    """Fibre 1000 costs 79,95 € a month: two days at 8,00 €, one at 15,99 €, and 15,99 € for the appointment."""
    page = case.page
    number = report(case)
    case.demo.came_earlier(number, DAYS)
    case.open(f"/vorgaenge/{number}")
    said = case.words
    case.expect("31,99 €" in said, f"five days come to 31,99 €: {said[:900]!r}")
    page.get_by_text("Warum diese Zahl? Entschädigung").click()
    said = case.words
    case.expect("2 × 8,00 €" in said and "1 × 15,99 €" in said, f"each day is explained: {said[:1500]!r}")
    case.look()
    missed(case, number, day(-1))
    case.expect("47,98 €" in case.words, f"with the appointment 47,98 €: {case.words[:900]!r}")
    mend(case, number)
    case.expect("47,98 €" in case.words, f"what is due is fixed: {case.words[:900]!r}")
    case.keep(f"/vorgaenge/{number}/entschaedigung", f"{number}-compensation", "47,98 €", number)
    credited(case, number)
    return number


def report(case):
    page = case.page
    case.open(PATH)
    page.get_by_label("Was geht nicht?").select_option(label="Gar nichts geht (vollständiger Ausfall)")
    page.get_by_label("Gestört seit").fill(day(-40))
    page.get_by_label("Telefon für den Techniker").fill("0170 1234567")
    case.press("Störung melden")
    case.told("outside")
    page.get_by_label("Gestört seit").fill(day(0))
    case.press("Störung melden")
    number = case.arrived()
    said = case.words
    case.expect("§ 58 Abs. 2 TKG" in said and day(2) in said, f"by when it is told how things stand: {said[:900]!r}")
    case.expect(day(3) in said, "from which day on a compensation is due")
    letter = plain(case.demo.letter(case.address, number))
    case.expect("vollständiger Ausfall" in letter and "§ 58" in letter, f"the letter documents it: {letter[:900]!r}")
    case.table.note(case.service, "letter")
    return number


def missed(case, number, on):
    page = case.page
    case.open(f"/vorgaenge/{number}")
    case.follow("Techniker kam nicht zum Termin")
    case.look()
    page.get_by_label("Versäumt am").fill(on)
    case.press("Versäumten Termin melden")


def mend(case, number):
    """Without scripts the customer says that it works again; with scripts the answer of the company does."""
    if not case.scripts:
        case.follow("Es geht wieder")
        case.look()
        case.press("Störung beenden")
        case.told("withdrawn", "Zurückgezogen")
        return
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    said = case.demo.answer({"request": number, "state": "done", "mended_at": now})
    case.open(f"/vorgaenge/{number}")
    case.expect("Erledigt" in case.words, f"it is mended: {said[-400:]}")
    letter = plain(case.demo.letter(case.address, "47,98"))
    case.expect("47,98 €" in letter and number in letter, f"a letter tells the amount: {letter[:900]}")


def credited(case, number):
    """Billing says when: the last word on it, on page and letter."""
    said = case.demo.deliver("answers.jsonl", {
        "external_id": f"credit-{number}", "request": number, "state": "done", "credited_on": today().isoformat()})
    case.open(f"/vorgaenge/{number}")
    case.expect("Gutgeschrieben am" in case.words, f"the credit stands on the page: {said[-400:]}")
    letter = plain(case.demo.letter(case.address, "Gutgeschrieben am"))
    case.expect(number in letter and "47,98 €" in letter, f"a letter tells of the credit: {letter[:600]}")


def appointment(case):
    """Told of when the fault is over: a request of its own, for the last fault of the contract."""
    page = case.page
    number = over(case)
    missed(case, number, day(9))
    case.told("outside")
    page.get_by_label("Versäumt am").fill(day(-2 if case.scripts else -3))
    case.press("Versäumten Termin melden")
    own = case.arrived()
    case.expect("15,99 €" in case.words, f"what it is worth: {case.words[:900]!r}")
    case.letter(own)
    if not case.scripts:
        case.take_back(own)
    return own


def over(case):
    """The fault that was reported longest ago, and is over."""
    case.open("/vorgaenge")
    numbers = re.findall(r"V-\d{4}-\d+", case.page.locator("main").inner_text())
    for number in numbers:
        case.page.goto(f"/vorgaenge/{number}")
        if case.page.get_by_role("link", name="Entschädigung als PDF öffnen").count():
            return number
    raise RuntimeError(f"no fault that is over among {numbers}")
