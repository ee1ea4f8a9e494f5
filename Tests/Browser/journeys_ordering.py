"""Ordering a new contract, with scripts and without, at 320 pixels: Strom by a customer, Internet by a visitor."""

import datetime
import re

import journeys_registration
import pages

ORDER = "zahlungspflichtig bestellen"


def run(browser, demo, checks):
    for scripts in (False, True):
        strom(browser, demo, checks, scripts)
        internet(browser, demo, checks, scripts)


def strom(browser, demo, checks, scripts):
    context, page, how = begin(browser, demo, scripts)
    journeys_registration.sign_in(page, *demo.login)
    page.goto("/vertraege")
    page.get_by_role("link", name="+ Neuer Vertrag").click()
    look(page, checks, scripts)
    press(page, "Weiter")
    checks.expect(page.title().startswith("Fehler: "), f"{how}: an order needs an address")
    address(page, "strom", "Am Markt", "12", "19055", "Schwerin")
    checks.expect(page.get_by_text("Hier können wir Strom liefern.").is_visible(), f"{how}: what is known is said")
    page.get_by_label("Personen im Haushalt").select_option("3")
    press(page, "Gesamtpreis ausrechnen")
    checks.expect(page.get_by_text("Gesamtpreis im Jahr bei 3.500 kWh").count() > 0, f"{how}: a total for the household")
    look(page, checks, scripts)
    press(page, "Demo Strom Flex wählen")
    page.get_by_label("Anlass").select_option("einzug")
    day = datetime.date.today() + datetime.timedelta(days=60)
    page.get_by_label("Gewünschter Beginn").fill(day.strftime("%d.%m.%Y"))
    look(page, checks, scripts)
    press(page, "Weiter")
    pay(page)
    look(page, checks, scripts)
    press(page, "Weiter")
    review(page, checks, how)
    look(page, checks, scripts)
    press(page, ORDER)
    checks.expect("/vorgaenge/" in page.url, f"{how}: the order has a number, not {page.url}")
    look(page, checks, scripts)
    page.goto("/vertraege")
    checks.expect(page.get_by_text("geplanter Beginn").count() > 0, f"{how}: the order stands among the contracts")
    look(page, checks, scripts)
    page.get_by_text(re.compile("^Bestellung V-")).first.wait_for()
    page.locator("main article a[href^='/vorgaenge/']").first.click()
    page.get_by_role("link", name="Vorgang zurückziehen").click()
    page.get_by_role("button", name="Vorgang zurückziehen").click()
    checks.expect(page.get_by_text("Die Bestellung ist zurückgezogen.").count() > 0, f"{how}: taken back")
    context.close()


def internet(browser, demo, checks, scripts):
    context, page, how = begin(browser, demo, scripts)
    page.goto("/neuer-vertrag")
    address(page, "internet", "Nirgendwo", "1", "99999", "Nirgends")
    checks.expect(page.get_by_text("keine Auskunft").is_visible(), f"{how}: what is not known is said, too")
    page.goto("/neuer-vertrag")
    address(page, "internet", "Lindenstr.", "12", "19053", "Schwerin")
    checks.expect(page.get_by_text("Glasfaser liegt im Haus.").is_visible(), f"{how}: the state of the fibre")
    look(page, checks, scripts)
    press(page, "Demo Glasfaser 100 wählen")
    page.get_by_label("Anlass").select_option("einzug")
    press(page, "Weiter")
    page.get_by_label("Vorname").fill("Gustav")
    page.get_by_label("Nachname").fill("Gast")
    page.get_by_label("E-Mail-Adresse").fill(f"gustav.{'mit' if scripts else 'ohne'}@example.org")
    page.get_by_label("Geburtsdatum").fill("31.1.1980")
    pay(page)
    look(page, checks, scripts)
    press(page, "Weiter")
    checks.expect(page.get_by_role("button", name=ORDER).count() == 0, f"{how}: no order before the summary")
    look(page, checks, scripts)
    press(page, "Zusammenfassung per E-Mail senden und weiter")
    review(page, checks, how)
    press(page, ORDER)
    checks.expect(page.locator("h1").inner_text() == "Eingegangen", f"{how}: acknowledged at once")
    look(page, checks, scripts)
    context.close()


def begin(browser, demo, scripts):
    context = browser.new_context(
        java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": 320, "height": 800})
    context.set_default_timeout(10_000)
    return context, context.new_page(), "with scripts" if scripts else "without scripts"


def address(page, kind, street, house, code, town):
    page.get_by_label("Sparte").select_option(kind)
    page.get_by_label("Straße").fill(street)
    page.get_by_label("Hausnummer").fill(house)
    page.get_by_label("Postleitzahl").fill(code)
    page.get_by_label("Ort", exact=True).fill(town)
    press(page, "Weiter")


def pay(page):
    page.get_by_label("Briefe gehen an").select_option("dort")
    page.get_by_label("Zahlungsweise").select_option("transfer")


def review(page, checks, how):
    """Nothing is ticked, the button comes last, and the price stands directly above it."""
    last = page.locator("main form").last
    boxes = last.locator("input[type=checkbox]")
    checks.expect(boxes.count() > 0, f"{how}: boxes to tick")
    for number in range(boxes.count()):
        checks.expect(not boxes.nth(number).is_checked(), f"{how}: nothing is ticked beforehand")
    checks.expect(last.locator("> *").last.inner_text() == ORDER, f"{how}: the button comes last")
    checks.expect("Gesamtpreis" in last.locator("> *").nth(-2).inner_text(), f"{how}: the total price stands above it")


def press(page, words):
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


def look(page, checks, scripts):
    """Axe runs in the page, so it needs scripts; fitting a narrow screen does not."""
    path = page.url.split("/", 3)[-1]
    if scripts:
        pages.look(page, path, "320 pixels", checks)
    checks.expect(pages.fits(page), f"{path} scrolls sideways at 320 pixels: {pages.widest(page)}")
