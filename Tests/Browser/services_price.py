"""A price change: what is told of it, and leaving because of it with one press, on a phone."""

import re

from case import plain
from services_payment import sent

CONTRACT, OTHER = "300001001", "300001002"
# LG Hamburg, 312 O 577/15: the subject names it. EnWG § 41 (5): reason, conditions, extent, and the right to leave.
SUBJECT = rf"Preisänderung Strom zum \d\d\.\d\d\.\d{{4}}, Vertrag {CONTRACT}"
WORDS = ("neue Preise (Preisänderung, § 41 EnWG)", "Anlass:", "Voraussetzungen:", "Umfang:", "bisher", "neu",
         "Im Jahr bei einem Verbrauch von", "Ihr Sonderkündigungsrecht", "ohne Frist und ohne Kosten", "Die Kündigung muss")


def price_change(case):
    link = mail(case)
    notice(case)
    other(case, link)
    case.open(link)
    case.expect("Preisänderung" == case.page.get_by_label("Grund").input_value(), "the reason is filled in")
    case.press("jetzt kündigen")
    case.expect("nach Ihrem Sonderkündigungsrecht" in case.words, f"one press, and it ends: {case.words[:900]!r}")
    return sent(case)


def mail(case):
    """The e-mail the customer gets, read; returns the way it leads to."""
    subject, text = case.demo.mail(case.address, "Voraussetzungen:")
    case.expect(re.fullmatch(SUBJECT, subject) is not None, f"the subject names the price change: {subject}")
    missing = [words for words in WORDS if words not in plain(text)]
    case.expect(not missing, f"the e-mail says {missing}: {plain(text)[:1500]!r}")
    return re.search(rf"/kuendigen\?vertrag={CONTRACT}&preis=[\d-]+", text).group()


def notice(case):
    """The letter in the mailbox says the same."""
    case.open(f"/vertraege/{CONTRACT}")
    case.follow("Unser Schreiben dazu lesen")
    case.look()
    case.keep(f"{case.page.url.split('?')[0]}/pdf", "notice", "Preisänderung", "Anlass", "Sonderkündigungsrecht")


def other(case, link):
    """Where no price changes there is no such right, whatever the address says."""
    case.open(f"/vertraege/{OTHER}")
    here = case.page.get_by_role("link", name="Wegen der neuen Preise kündigen")
    case.expect(here.count() == 0, "no right where no price changes")
    case.open(link.replace(CONTRACT, OTHER))
    if case.expect(case.page.get_by_label("Grund").input_value() == "", "no price is made a reason"):
        case.table.note(case.service, "outside")
