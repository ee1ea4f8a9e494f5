"""What was paid and what is open, and the options of a tariff."""

import journeys_registration
import pages

ADDRESS = "/vertraege/300001003/zahlungen"
OPTIONS = "/vertraege/300001003/tarifoptionen"
ORDER = "zahlungspflichtig bestellen"


def run(browser, demo, checks):
    for scripts in (True, False):
        context = browser.new_context(base_url=demo.url, locale="de-DE", java_script_enabled=scripts)
        page = context.new_page()
        page.set_default_timeout(10_000)
        journeys_registration.sign_in(page, *demo.login)
        open_amount(page, scripts, checks)
        options(page, scripts, checks)
        context.close()


def open_amount(page, scripts, checks):
    page.goto("/uebersicht")
    page.get_by_role("link", name="Offen:").first.click()
    checks.expect(page.url.endswith(ADDRESS), f"the card leads to what is open, not {page.url}")
    checks.expect(page.get_by_text("Zurückgegebene Lastschrift").count() == 1, "a debit came back")
    checks.expect(page.get_by_text("offen seit").count() >= 1, "and what it had paid is open")
    if scripts:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            pages.look(page, ADDRESS, scheme, checks)
        pages.narrow(page, ADDRESS, "light", checks, None)


def options(page, scripts, checks):
    """Orders an option and withdraws from it, so that the next visitor finds it as it was."""
    page.goto(OPTIONS)
    if scripts:
        pages.look(page, OPTIONS, "light", checks)
        pages.narrow(page, OPTIONS, "light", checks, None)
    page.get_by_role("link", name="Feste IP-Adresse ansehen und buchen").click()
    last = page.locator("main form").last
    checks.expect(last.locator("> *").last.inner_text() == ORDER, "the button comes last")
    checks.expect("Gesamtpreis" in last.locator("> *").nth(-2).inner_text(), "the total price stands above it")
    if scripts:
        pages.look(page, f"{OPTIONS}/bestellen", "light", checks)
        pages.narrow(page, f"{OPTIONS}/bestellen", "light", checks, None)
    page.get_by_role("button", name=ORDER).click()
    checks.expect("/vorgaenge/" in page.url, f"the order has a number, not {page.url}")
    page.goto(OPTIONS)
    page.get_by_role("link", name="Vertrag widerrufen").first.click()
    if scripts:
        pages.look(page, f"{OPTIONS}/beenden", "light", checks)
    page.get_by_role("button", name="Widerruf bestätigen").click()
    checks.expect(page.get_by_text("Sie zahlen nichts dafür").first.is_visible(), "and nothing has to be paid")
