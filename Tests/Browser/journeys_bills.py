"""A bill read line by line, from the contract to the complaint: with scripts, without, at 320 pixels."""

import re

import journeys_registration
import pages

LOGIN = ("anna@example.org", "Mecklenburg-Anna")
STROM, GAS = "300001001", "300001002"


def run(browser, demo, checks):
    for scripts in (True, False):
        context = browser.new_context(
            java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": 320, "height": 800})
        context.set_default_timeout(10_000)
        page = context.new_page()
        journeys_registration.sign_in(page, *LOGIN)
        listed(page, checks, scripts)
        lines(page, checks, scripts)
        gas(page, checks, scripts)
        wrong(page, checks, scripts)
        context.close()


def looked_at(page, what, checks, scripts):
    checks.expect(pages.fits(page), f"{what} scrolls sideways at 320 pixels: {pages.widest(page)}")
    if scripts:
        pages.look(page, what, "light", checks)


def listed(page, checks, scripts):
    page.goto(f"/vertraege/{STROM}")
    page.get_by_role("link", name="Rechnungen", exact=True).click()
    page.wait_for_url("**/rechnungen")
    checks.expect(page.get_by_role("link", name=re.compile("^Jahresabrechnung ")).count() == 3, "three bills")
    checks.expect(page.get_by_role("link", name=re.compile("^PDF zu ")).count() == 3, "each with its paper")
    looked_at(page, "the list of bills", checks, scripts)


def lines(page, checks, scripts):
    page.get_by_role("link", name=re.compile("^Jahresabrechnung ")).first.click()
    page.wait_for_url("**/rechnungen/*")
    looked_at(page, "a bill of electricity", checks, scripts)
    text = page.locator("main").inner_text()
    for words in ("Arbeitspreis", "Grundpreis", "Stromsteuer", "Das Geld erhält der Bund", "Es bleibt", "aus 12 Zahlungen"):
        checks.expect(words in text, f"the bill says {words}")
    rows = re.findall(r"([\d.,]+) kWh × ([\d.,]+) ct/kWh = (−?[\d.,]+) €", text)
    checks.expect(len(rows) >= 2, "quantity × price of each line")
    for quantity, price, amount in rows:
        many, ct, euro = (float(one.replace(".", "").replace(",", ".").replace("−", "-")) for one in (quantity, price, amount))
        checks.expect(abs(many * ct / 100 - euro) < 0.0051, f"{quantity} × {price} is {amount}")
    # The name of a line leads to what it means.
    page.get_by_role("link", name="Stromsteuer").first.click()
    checks.expect(page.url.endswith("#zeile-electricity-tax"), f"the line leads to its words, not {page.url}")
    page.get_by_role("link", name="Rechnung im Postfach").click()
    page.wait_for_url("**/postfach/*")
    page.get_by_role("link", name="Diese Rechnung erklärt").click()
    page.wait_for_url("**/rechnungen/*")


def gas(page, checks, scripts):
    page.goto(f"/vertraege/{GAS}/verbrauch")
    page.get_by_role("link", name="Rechnungen", exact=True).click()
    page.wait_for_url("**/rechnungen")
    page.get_by_role("link", name=re.compile("^Jahresabrechnung ")).first.click()
    page.wait_for_url("**/rechnungen/*")
    text = page.locator("main").inner_text()
    for words in ("Zustandszahl", "Brennwert", "Abgerechnet:", "Energiesteuer", "Im Jahr davor waren es"):
        checks.expect(words in text, f"the bill of gas says {words}")
    looked_at(page, "a bill of gas", checks, scripts)


def wrong(page, checks, scripts):
    number = page.locator("h1").inner_text().split()[-1]
    page.get_by_role("link", name="Beschwerde zu dieser Rechnung").click()
    page.wait_for_url("**/kontakt/beschwerde?*")
    checks.expect(number in page.get_by_label("Ihre Beschwerde").input_value(), "the number of the bill is filled in")
    looked_at(page, "a complaint about a bill", checks, scripts)
