"""Giving a SEPA mandate, taking it back, and paying by transfer: with scripts and without."""

import re

import journeys_registration
import pages

IBAN = "DE02 1203 0000 0000 2020 51"
SHOWN = "DE•• •••• •••• •••• ••20 51"


def run(browser, demo, checks):
    for scripts in (True, False):
        context = browser.new_context(
            locale="de-DE", base_url=demo.url, java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
        context.set_default_timeout(10_000)
        page = context.new_page()
        journeys_registration.sign_in(page, *demo.login)
        path = contract(page)
        give(page, path, checks, scripts)
        transfer(page, path, checks, scripts)
        context.close()


def contract(page):
    page.goto("/vertraege")
    links = [link.get_attribute("href") for link in page.locator("main a[href^='/vertraege/']").all()]
    for number in sorted({re.match(r"/vertraege/\d+", link).group() for link in links}):
        page.goto(f"{number}/bankverbindung")
        if page.get_by_role("link", name="Neues SEPA-Lastschriftmandat").count():
            return f"{number}/bankverbindung"
    raise RuntimeError("no contract whose bank details can be changed")


def look(page, name, checks, scripts):
    if not scripts:
        return
    pages.look(page, name, "light", checks)
    pages.narrow(page, name, "light", checks, None)


def give(page, path, checks, scripts):
    look(page, path, checks, scripts)
    page.get_by_role("link", name="Neues SEPA-Lastschriftmandat").click()
    page.get_by_label("IBAN").fill("DE03 1203 0000 0000 2020 51")
    page.get_by_role("button", name="SEPA-Lastschriftmandat erteilen").click()
    checks.expect(page.title().startswith("Fehler: "), "a typing error is told")
    checks.expect(page.locator("#feld-iban-fehler").is_visible(), "at the field")
    look(page, f"{path}/mandat (Fehler)", checks, scripts)
    page.get_by_label("IBAN").fill(IBAN)
    page.get_by_role("button", name="SEPA-Lastschriftmandat erteilen").click()
    checks.expect("/vorgaenge/" in page.url, f"the mandate is given, not at {page.url}")
    checks.expect(page.get_by_text(SHOWN).first.is_visible(), "the IBAN is shown in part")
    checks.expect("1203 0000" not in page.locator("main").inner_text(), "and only in part")
    look(page, "mandate request", checks, scripts)
    receipt = page.request.get(page.locator("a[href$='/beleg']").first.get_attribute("href"))
    checks.expect(receipt.ok and receipt.body().startswith(b"%PDF-"), "the mandate is a PDF")
    page.get_by_role("link", name="Vorgang zurückziehen").click()
    page.get_by_role("button", name="Vorgang zurückziehen").click()
    checks.expect(page.get_by_text("Es bleibt bei der Zahlungsweise").first.is_visible(), "it is taken back")


def transfer(page, path, checks, scripts):
    page.goto(path)
    link = page.get_by_role("link", name="Künftig überweisen")
    if not link.count():
        return
    link.click()
    checks.expect(page.locator("code.copy").count() == 3, "recipient, IBAN and reference can be copied")
    look(page, f"{path}/ueberweisung", checks, scripts)
    page.get_by_role("button", name="Künftig per Überweisung zahlen").click()
    checks.expect("/vorgaenge/" in page.url, f"transfer is chosen, not at {page.url}")
    page.get_by_role("link", name="Vorgang zurückziehen").click()
    page.get_by_role("button", name="Vorgang zurückziehen").click()
    checks.expect(page.get_by_text("Es bleibt bei der Zahlungsweise").first.is_visible(), "and taken back")
