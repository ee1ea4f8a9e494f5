"""Limits of instalments set in the office: refused, tried on last year's requests, saved for today, seen by a customer, and
given back. With scripts on a desk, without on a phone."""

import datetime
import zoneinfo

import journeys_office
import journeys_registration
from office_worklist import looked_at, press, said

TERMS = [(True, 1280, "frieda", "300003001"), (False, 320, "gerd", "300004001")]
LIMITS = "/service/einstellungen/abschlagsgrenzen/alle"
RAISE = "Sofort erhöhen um höchstens, in Prozent"


def run(browser, demo, checks):
    for scripts, width, customer, contract in TERMS:
        context = browser.new_context(
            java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": width, "height": 900})
        context.set_default_timeout(20_000)
        own, page = context.new_page(), context.new_page()
        journeys_registration.sign_in(own, f"{customer}@example.org", f"Mecklenburg-{customer.title()}")
        before = limits(own, contract)
        journeys_office.sign_in(page, demo, checks)
        edit(page, checks, scripts)
        after = limits(own, contract)
        checks.expect(before != after, f"{customer} sees the new limit: {after}")
        give_back(page, checks, scripts)
        checks.expect(limits(own, contract) == before, f"{customer} sees the old limit again")
        context.close()


def limits(page, contract):
    """The sentence a customer reads."""
    page.goto(f"/vertraege/{contract}/abschlag")
    lines = [line for line in said(page).splitlines() if "ändern wir den Betrag sofort" in line]
    return lines[0] if lines else ""


def today():
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).strftime("%d.%m.%Y")


def edit(page, checks, scripts):
    page.goto("/service/einstellungen")
    looked_at(page, "/service/einstellungen", checks, scripts)
    with page.expect_navigation():
        page.get_by_role("link", name="Grenzen für Abschläge", exact=True).click()
    looked_at(page, "the limits", checks, scripts)
    page.get_by_label(RAISE).fill("viel")
    press(page, "Speichern")
    checks.expect(page.title().startswith("Fehler: "), "what is no number is not saved")
    checks.expect(page.get_by_label(RAISE).input_value() == "viel", "what was typed is kept")
    looked_at(page, "limits with problems", checks, scripts)
    page.get_by_label(RAISE).fill("40")
    page.get_by_label("Gilt ab", exact=True).fill(today())
    press(page, "Speichern")
    checks.expect("Noch ist nichts gespeichert." in said(page), "the first press shows what changes")
    checks.expect("Probe mit den Anfragen des letzten Jahres" in said(page), "last year's requests are tried")
    looked_at(page, "the trial of limits", checks, scripts)
    press(page, "Speichern")
    checks.expect("Gespeichert." in said(page), f"the second press saves, at {page.url}")
    looked_at(page, "saved limits", checks, scripts)


def give_back(page, checks, scripts):
    page.get_by_label("Gilt ab", exact=True).fill(today())
    press(page, "Ab diesem Tag wieder wie vorgegeben")
    checks.expect("Es gilt wieder, was vorgegeben ist." in said(page), f"given back, at {page.url}")
    page.goto("/service/einstellungen/tarife")
    looked_at(page, "tariffs in the office", checks, scripts)
    page.goto("/service/einstellungen/tarifoptionen/neu")
    looked_at(page, "a new option", checks, scripts)
