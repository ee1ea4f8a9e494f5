"""Cancelling and withdrawing: without an account, with and without scripts, and from a contract's page."""

import re

import journeys_registration
import pages

GUEST = "gast@kunden.example"
TIME = r"\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2} Uhr"


def run(browser, demo, state, checks, downloads):
    for scripts in (True, False):
        context = browser.new_context(
            locale="de-DE", base_url=demo.url, java_script_enabled=scripts, timezone_id="Europe/Berlin")
        context.set_default_timeout(10_000)
        page = context.new_page()
        cancel(page, demo, checks, downloads, scripts)
        withdraw(page, demo, checks, downloads, scripts)
        context.close()
    context = browser.new_context(locale="de-DE", base_url=demo.url)
    context.set_default_timeout(10_000)
    page = context.new_page()
    # Sixty writes in ten minutes are let through; the first customer needs them elsewhere.
    journeys_registration.sign_in(page, "jule@example.org", "Mecklenburg-Jule")
    customer(page, checks)
    context.close()


def looked_at(page, checks, scripts):
    """axe and the narrow screen need scripts."""
    if scripts:
        path = page.url.split("/", 3)[3][:20]
        pages.look(page, path, "light", checks)
        pages.narrow(page, path, "light", checks, None)


def cancel(page, demo, checks, downloads, scripts):
    page.goto("/anmelden")
    page.get_by_role("link", name="Verträge hier kündigen", exact=True).click()
    checks.expect(page.url.endswith("/kuendigen"), "one click leads to the one page")
    press = page.get_by_role("button", name="jetzt kündigen", exact=True)
    checks.expect(press.is_visible(), "the button is there at once")
    checks.expect(page.locator("main input[type=password]").count() == 0, "nobody has to sign in")
    looked_at(page, checks, scripts)
    press.click()
    checks.expect(page.title().startswith("Fehler: "), "what is missing is told")
    looked_at(page, checks, scripts)
    page.get_by_label("Vertrag", exact=True).fill("Strom, Seestraße 4")
    page.get_by_label(re.compile("^Ihr Name")).fill("Gabi Gast")
    page.get_by_label("E-Mail-Adresse für die Bestätigung").fill(GUEST)
    page.get_by_role("button", name="jetzt kündigen", exact=True).click()
    checks.expect(page.get_by_role("heading", name="Ihre Kündigung ist eingegangen").is_visible(), "it has arrived")
    arrived(page, checks, downloads, "Kuendigung", "jetzt kündigen", scripts)
    checks.expect("Gabi Gast" in demo.letter(GUEST, "Ihre Kündigung ist"), "the confirmation is sent at once")


def withdraw(page, demo, checks, downloads, scripts):
    page.goto("/hilfe")
    page.locator("footer").get_by_role("link", name="Vertrag widerrufen", exact=True).click()
    page.get_by_label("Ihr Name").fill("Gabi Gast")
    page.get_by_label("Vertrag", exact=True).fill("Gas, bestellt am Montag")
    page.get_by_label("E-Mail-Adresse für die Bestätigung").fill(GUEST)
    looked_at(page, checks, scripts)
    page.get_by_role("button", name="Vertrag widerrufen", exact=True).click()
    checks.expect(page.get_by_text("Noch ist nichts erklärt").is_visible(), "the second step says that nothing is declared")
    looked_at(page, checks, scripts)
    page.get_by_role("button", name="Widerruf bestätigen", exact=True).click()
    checks.expect(page.get_by_role("heading", name="Ihr Widerruf ist eingegangen").is_visible(), "it has arrived")
    arrived(page, checks, downloads, "Widerruf", "Widerruf bestätigen", scripts)
    checks.expect("Gas, bestellt am Montag" in demo.letter(GUEST, "Eingang Ihres Widerrufs"), "it is acknowledged at once")


def arrived(page, checks, downloads, name, press, scripts):
    text = page.locator("main").inner_text()
    checks.expect(re.search(TIME, text) is not None, "day and minute of the arrival are told")
    checks.expect(f"„{press}“" in text, "it says that the button was pressed")
    looked_at(page, checks, scripts)
    with page.expect_download() as download:
        page.get_by_role("link", name="Als PDF speichern").click()
    file = download.value
    checks.expect(
        re.fullmatch(rf"\d{{4}}-\d{{2}}-\d{{2}}_{name}_V-\d{{4}}-\d+\.pdf", file.suggested_filename) is not None,
        f"readable file name, not {file.suggested_filename}")
    kept = downloads / file.suggested_filename
    file.save_as(kept)
    checks.expect(kept.read_bytes().startswith(b"%PDF-"), "the declaration is a PDF")
    page.reload()
    checks.expect(re.search(TIME, page.locator("main").inner_text()) is not None, "the page can be opened again")


def customer(page, checks):
    page.goto("/vertraege")
    contract = re.search(
        r"/vertraege/\d+", page.locator("main a[href^='/vertraege/']").first.get_attribute("href")).group()
    page.goto(contract)
    looked_at(page, checks, True)
    page.get_by_role("link", name="Diesen Vertrag kündigen").click()
    checks.expect(contract.split("/")[2] in page.get_by_label("Vertrag", exact=True).input_value(), "it is filled in")
    with page.expect_navigation():
        page.get_by_role("button", name="jetzt kündigen", exact=True).click()
    checks.expect(page.get_by_text("Ende des Vertrags").first.is_visible(), "the day it ends is told")
    page.goto(contract)
    checks.expect(page.get_by_text("Kündigung eingegangen").first.is_visible(), "it runs on the contract's page")
    looked_at(page, checks, True)
    page.get_by_role("link", name="Vorgang ansehen").click()
    looked_at(page, checks, True)
    page.get_by_role("link", name="Vorgang zurückziehen").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Vorgang zurückziehen").click()
    page.goto(contract)
    checks.expect(page.get_by_text("Kündigung eingegangen").count() == 0, "taken back, it runs no more")
