"""From a customer's press to the decision in the office to the customer's letter: with scripts on a desk, without on a phone."""

import base64
import hashlib
import hmac
import re
import struct

import journeys_registration
import office_worklist
from office_worklist import looked_at, press

TERMS = [(True, 1280, "frieda", "300003001"), (False, 320, "gerd", "300004001")]


def run(browser, demo, checks):
    for scripts, width, customer, contract in TERMS:
        context = browser.new_context(
            java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": width, "height": 900})
        context.set_default_timeout(10_000)
        own = context.new_page()
        number = ask(own, customer, checks)
        page = context.new_page()
        sign_in(page, demo, checks)
        answer(page, demo, customer, number, checks, scripts)
        office_worklist.ask_back(page, own, demo, customer, contract, checks, scripts)
        office_worklist.counter_offer(page, own, demo, customer, contract, checks, scripts)
        if scripts:
            office_worklist.many(browser, page, demo, checks, scripts)
        search(page, customer, checks, scripts)
        figures(page, checks, scripts)
        context.close()


def code(key, at):
    """What an authenticator app computes (RFC 6238)."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    proof = hmac.new(secret, struct.pack(">Q", at), hashlib.sha1).digest()
    offset = proof[-1] & 15
    return f"{(struct.unpack('>I', proof[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def ask(page, customer, checks):
    journeys_registration.sign_in(page, f"{customer}@example.org", f"Mecklenburg-{customer.title()}")
    page.goto("/einstellungen/zustellung")
    press(page, "Rechnung auf Papier anfordern")
    number = re.search(r"V-\d{4}-\d+", page.locator("main").inner_text())
    checks.expect(number is not None, f"{customer} has a number, at {page.url}")
    return number.group()


def sign_in(page, demo, checks, colleague="petra", path="/service/vorgaenge"):
    name, password, key = demo.printed(rf"^  ({colleague}@\S+)  (\S+)  key (\S+)  ")
    page.goto(path)
    checks.expect("/service/anmelden" in page.url, f"a stranger is led to the sign-in, not {page.url}")
    page.get_by_label("E-Mail-Adresse").fill(name)
    page.get_by_label("Passwort").fill(password)
    press(page, "Anmelden")
    page.get_by_label("Code", exact=True).fill(code(key, demo.half_minute(colleague)))
    press(page, "Anmelden")
    checks.expect(page.url.endswith(path), f"{colleague} is in the office, not at {page.url}")


def answer(page, demo, customer, number, checks, scripts):
    looked_at(page, "/service/vorgaenge", checks, scripts)
    page.goto("/service/vorgaenge?art=paper-copy")
    with page.expect_navigation():
        page.get_by_role("link", name=number).click()
    looked_at(page, "a request in the office", checks, scripts)
    press(page, "Vorgang übernehmen")
    checks.expect("Der Vorgang liegt jetzt bei Ihnen." in page.locator("main").inner_text(), "the request is taken")
    page.locator("summary", has_text="Ablehnen").click()
    press(page, "Ablehnung senden")
    checks.expect(page.title().startswith("Fehler: "), "a refusal without a reason is not sent")
    looked_at(page, "a refusal without a reason", checks, scripts)
    page.goto(f"/service/vorgaenge/{number}")
    page.locator("summary", has_text=re.compile("^Erledigt$")).click()
    page.get_by_label("Text an den Kunden").first.fill(f"Die Rechnung zu {number} ist in der Post.")
    press(page, "Als erledigt melden")
    checks.expect("Gesendet." in page.locator("main").inner_text(), f"the answer is sent, at {page.url}")
    looked_at(page, "an answered request", checks, scripts)
    letter = demo.letter(f"{customer}@example.org", f"Die Rechnung zu {number} ist in der Post.")
    checks.expect("Erledigt" in letter, "the letter says that it is done")


def search(page, customer, checks, scripts):
    page.goto("/service/kunden")
    looked_at(page, "/service/kunden", checks, scripts)
    page.get_by_label("Suchen nach").fill(f"{customer}@example.org")
    press(page, "Suchen")
    checks.expect(page.url.endswith("/service/kunden"), "nothing that was typed stands in an address")
    looked_at(page, "found customers", checks, scripts)
    with page.expect_navigation():
        page.locator("tbody a").first.click()
    looked_at(page, "a customer's file", checks, scripts)
    checks.expect(f"{customer}@example.org" in page.locator("main").inner_text(), "the file names the account")


def figures(page, checks, scripts):
    """Charts with their numbers beside them, by week and month, and as a file."""
    folded = page.locator("nav.menu > details > summary")
    if folded.is_visible():
        checks.expect(page.locator("nav.menu a").first.is_visible() is False, "on a phone the menu is folded up")
        folded.click()
    with page.expect_navigation():
        page.get_by_role("navigation").get_by_role("link", name="Zahlen", exact=True).click()
    looked_at(page, "/service/zahlen", checks, scripts)
    page.get_by_label("Zeitraum").select_option("monat")
    press(page, "Anzeigen")
    checks.expect("zeit=monat" in page.url, f"the months have an address, not {page.url}")
    checks.expect(page.locator("main table").count() >= 2, "tables beside the charts")
    charts = page.get_by_role("img").all()
    checks.expect(len(charts) >= 5, f"{len(charts)} charts have words for who does not see them")
    checks.expect(all(chart.bounding_box()["width"] > 200 for chart in charts), "charts fill the page")
    with page.expect_download() as download:
        page.get_by_role("link", name="Verlauf als CSV").click()
    with open(download.value.path(), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    checks.expect(len(lines) == 13 and lines[0].startswith("Ab;Eingegangen;"), f"a line for each month: {lines[:2]}")
