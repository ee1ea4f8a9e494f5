"""A move, with scripts and without: broken off, continued, sent, looked at on a narrow screen."""

import datetime
import re

import journeys_registration
import pages

DAYS = (40, 41)


def run(browser, demo, checks):
    moving(browser, demo, checks, scripts=False, sends=False)
    moving(browser, demo, checks, scripts=True, sends=True)


def moving(browser, demo, checks, scripts, sends):
    how = "with scripts" if scripts else "without scripts"
    context = browser.new_context(
        java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": 320, "height": 800})
    context.set_default_timeout(10_000)
    page = context.new_page()
    # Sixty writes in ten minutes are let through; the first customer needs them elsewhere.
    journeys_registration.sign_in(page, "frieda@example.org", "Mecklenburg-Frieda")
    page.goto("/umzug")
    look(page, checks, scripts)
    page.get_by_role("link", name="Umzug beginnen").click()
    out, into = (datetime.date.today() + datetime.timedelta(days=days) for days in DAYS)
    press(page, "Weiter")
    checks.expect(page.title().startswith("Fehler: "), f"{how}: a move needs a day")
    look(page, checks, scripts)
    page.get_by_label(re.compile("^Auszug")).fill(out.strftime("%d.%m.%Y"))
    page.get_by_label(re.compile("^Einzug")).fill(into.strftime("%d.%m.%Y"))
    press(page, "Weiter")
    look(page, checks, scripts)
    choices = page.locator("main select")
    for number in range(choices.count()):
        choices.nth(number).select_option("mitnehmen")
    press(page, "Weiter")
    look(page, checks, scripts)
    page.get_by_label("Straße oder Postfach").fill("Am Markt")
    press(page, "Später weitermachen")
    page.wait_for_url(re.compile("/umzug$"))
    checks.expect(page.url.endswith("/umzug"), f"{how}: broken off, not at {page.url}")
    look(page, checks, scripts)
    page.get_by_role("link", name=re.compile("Weitermachen bei Schritt 3")).click()
    street = page.get_by_label("Straße oder Postfach")
    checks.expect(street.input_value() == "Am Markt", f"{how}: what was typed is still there")
    page.get_by_label("Postleitzahl").fill("19055")
    page.get_by_label("Ort", exact=True).fill("Schwerin")
    press(page, "Weiter")
    look(page, checks, scripts)
    page.go_back()
    page.goto("/umzug/zaehlerstaende")
    press(page, "Weiter")
    look(page, checks, scripts)
    page.get_by_label("Briefe gehen an").select_option("neu")
    press(page, "Weiter")
    checks.expect("Prüfen und melden" in page.locator("h1").inner_text(), f"{how}: everything is shown before it is sent")
    look(page, checks, scripts)
    if sends:
        press(page, "Umzug melden")
        checks.expect(page.get_by_text("Angekommen.").first.is_visible(), f"{how}: the move has arrived")
        look(page, checks, scripts)
    else:
        page.goto("/umzug")
        press(page, "Entwurf verwerfen")
        checks.expect(page.get_by_text("Der Entwurf ist gelöscht.").is_visible(), f"{how}: thrown away")
    context.close()


def press(page, words):
    # By the keyboard: on a busy machine a page may still move under the mouse.
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).press("Enter")


def look(page, checks, scripts):
    """Axe runs in the page, so it needs scripts; fitting a narrow screen does not."""
    path = page.url.split("/", 3)[-1]
    if scripts:
        pages.look(page, path, "320 pixels", checks)
    checks.expect(pages.fits(page), f"{path} scrolls sideways at 320 pixels: {pages.widest(page)}")
