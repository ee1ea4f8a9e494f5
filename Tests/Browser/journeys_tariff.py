"""Comparing tariffs and ordering one, with scripts and without, and how the pages look on a phone."""

import journeys_registration
import pages

ORDER = "zahlungspflichtig bestellen"


def run(browser, demo, checks):
    public(browser, demo, checks)
    for scripts in (True, False):
        context = browser.new_context(base_url=demo.url, locale="de-DE", java_script_enabled=scripts)
        page = context.new_page()
        page.set_default_timeout(10_000)
        # Whose tariff has no term: it can be changed on any day.
        journeys_registration.sign_in(page, "gerd@example.org", "Mecklenburg-Gerd")
        compare(page, scripts, checks)
        order(page, scripts, checks)
        context.close()


def public(browser, demo, checks):
    context = browser.new_context(base_url=demo.url, locale="de-DE", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto("/tarife")
    page.get_by_label("Stromverbrauch im Jahr in kWh").fill("3500")
    page.get_by_role("button", name="Gesamtpreis ausrechnen").click()
    checks.expect(page.get_by_text("Gesamtpreis im Jahr bei 3.500 kWh").first.is_visible(), "a total for 3500 kWh")
    pages.look(page, "/tarife", "light", checks)
    pages.narrow(page, "/tarife", "light", checks, None)
    context.close()


def strom(page):
    """The first electricity contract of who is signed in."""
    page.goto("/vertraege")
    return page.locator("main a[href^='/vertraege/']", has_text="Strom").first.get_attribute("href")


def compare(page, scripts, checks):
    contract = strom(page)
    page.goto(f"{contract}/tarifwechsel")
    checks.expect(page.get_by_role("heading", name="Tarif wechseln").is_visible(), "the comparison opens")
    checks.expect(page.get_by_text("Ihr Tarif", exact=True).count() == 1, "the present tariff stands among them")
    if scripts:
        page.get_by_text("Warum diese Zahl?").first.click()
        opened = page.locator("details.why[open]")
        checks.expect(opened.get_by_text("Jahresverbrauch", exact=True).is_visible(), "the number is explained")
        pages.look(page, "tarifwechsel", "light", checks)
        pages.narrow(page, "tarifwechsel", "light", checks, None)


def order(page, scripts, checks):
    """Looks at the first tariff that can be ordered, orders it, and takes it back."""
    links = page.locator("main article a[href*='/tarifwechsel/bestellen']")
    checks.expect(links.count() > 0, "a tariff can be ordered")
    links.first.click()
    summary = page.get_by_role("button", name="Zusammenfassung per E-Mail senden und weiter")
    if summary.count():
        summary.click()
    box = page.locator("main input[type=checkbox]")
    checks.expect(box.count() == 1 and not box.is_checked(), "nothing is ticked beforehand")
    box.check()
    page.get_by_role("button", name="Beginn übernehmen").click()
    checks.expect(page.locator("main input[type=checkbox]").is_checked(), "the earlier beginning is chosen")
    if summary.count():
        summary.click()
    last = page.locator("main form").last
    checks.expect("Ich verlange ausdrücklich" in last.inner_text(), "what was asked for stands above the button")
    checks.expect(last.locator("> *").last.inner_text() == ORDER, "the button comes last")
    checks.expect("Gesamtpreis" in last.locator("> *").nth(-2).inner_text(), "the total price stands above it")
    if scripts:
        pages.look(page, "tarifwechsel/bestellen", "light", checks)
        pages.narrow(page, "tarifwechsel/bestellen", "light", checks, None)
    page.get_by_role("button", name=ORDER).click()
    checks.expect("/vorgaenge/" in page.url, f"the order has a number, not {page.url}")
    page.get_by_role("link", name="Vorgang zurückziehen").click()
    page.get_by_role("button", name="Vorgang zurückziehen").click()
    checks.expect(page.get_by_text("Der bisherige Tarif gilt weiter.").count() > 0, "the order is taken back")
