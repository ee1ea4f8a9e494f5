"""Ending contracts because of a move, by the special rights of the law, on a phone."""

import re

from days import day
from services_payment import sent


def of_energy(case):
    """EnWG § 41b (5): a contract with a term of years is left with six weeks' notice."""
    page = case.page
    days(case)
    case.expect("sechs Wochen Frist (§ 41b Abs. 5 EnWG)" in case.words, "the right is named before anything is sent")
    choose(case, "kuendigen")
    case.press("Weiter")
    place(case, "Seestraße", "19053", "Schwerin")
    case.expect("§ 41b Abs. 5 EnWG" in case.words, "the review names the right")
    case.press("Umzug melden")
    case.expect("§ 41b Abs. 5 EnWG" in case.words, "the receipt names the right")
    return sent(case)


def of_internet(case):
    """TKG § 60: where the line is not offered at the new place, with a month's notice; energy stays as it is."""
    page = case.page
    days(case)
    choose(case, "behalten")
    choose_for(case, "300005003", "kuendigen")
    case.press("Weiter")
    place(case, "Seestraße", "19053", "Schwerin")
    said = case.words
    case.expect("§ 60 Abs. 2 TKG" in said and "gibt es dort nicht" in said, f"the right and why: {said[:1500]!r}")
    case.press("Umzug melden")
    sent(case)
    case.expect("§ 60 TKG" in case.words, f"the receipt names the right: {case.words[:900]!r}")


def days(case):
    page = case.page
    case.open("/umzug/termine")
    page.get_by_label(re.compile("^Auszug")).fill(day(500))
    page.get_by_label(re.compile("^Einzug")).fill(day(501))
    case.press("Weiter")
    case.told("outside")
    page.get_by_label(re.compile("^Auszug")).fill(day(60))
    page.get_by_label(re.compile("^Einzug")).fill(day(61))
    case.press("Weiter")
    case.look()


def choose(case, what):
    for choice in case.page.locator("main select").all():
        choice.select_option(what)


def choose_for(case, contract, what):
    case.page.locator(f"main select[name='vertrag-{contract}']").select_option(what)


def place(case, street, code, town):
    page = case.page
    page.get_by_label("Straße oder Postfach").fill(street)
    page.get_by_label("Postleitzahl").fill(code)
    page.get_by_label("Ort", exact=True).fill(town)
    case.press("Weiter")
    # Internet has no meters to read.
    if page.url.endswith("/zaehlerstaende"):
        case.press("Weiter")
    page.get_by_label("Briefe gehen an").select_option("neu")
    case.press("Weiter")
    case.look()
