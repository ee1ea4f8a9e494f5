"""Another instalment: with a slider, without scripts, and one somebody has to look at."""

import re

import journeys_registration
import pages

ADDRESS = "/vertraege/300001001/abschlag"
AMOUNT = "Neuer Abschlag in Euro"
CHANGE = "Abschlag verbindlich ändern"


def run(browser, demo, checks):
    context = browser.new_context(base_url=demo.url, locale="de-DE", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    journeys_registration.sign_in(page, *demo.login)
    slide(page, checks)
    reviewed(page, checks)
    context.close()
    context = browser.new_context(java_script_enabled=False, base_url=demo.url, locale="de-DE")
    page = context.new_page()
    journeys_registration.sign_in(page, *demo.login)
    without_scripts(page, checks)
    context.close()


def slide(page, checks):
    page.goto(ADDRESS)
    checks.expect(page.get_by_text("Unser Vorschlag:").is_visible(), "an amount is proposed")
    slider = page.get_by_role("slider")
    field = page.get_by_label(AMOUNT, exact=True)
    before, said = field.input_value(), page.locator("#auswirkung").inner_text()
    checks.expect(slider.input_value() == before, "slider and field begin at the same amount")
    slider.focus()
    page.keyboard.press("ArrowRight")
    checks.expect(int(field.input_value()) == int(before) + 1, f"the slider moves the field, not {field.input_value()}")
    now = page.locator("#auswirkung").inner_text()
    checks.expect(now != said and "ergibt die Abrechnung" in now, f"the consequence follows: {now}")
    field.fill("1.000")
    checks.expect(page.locator("#auswirkung").inner_text() == "", "what is spelled otherwise is left to the server")
    field.fill(str(int(before) + 1))
    page.get_by_label("Tag der Zahlung").select_option("15")
    checks.expect(page.locator("#auswirkung").inner_text() == "", "so is another day of the month")
    page.get_by_label("Tag der Zahlung").select_option("")
    checks.expect(page.locator("#auswirkung").inner_text() == now, "as it was")
    # The script says the very words of the server.
    page.get_by_role("button", name="Auswirkung zeigen").click()
    checks.expect(page.locator("#auswirkung p").first.inner_text() == now.strip(), "server and script say the same")
    page.get_by_text("Warum diese Zahl?").first.click()
    checks.expect(page.get_by_text("Kosten im Jahr").is_visible(), "every number is explained")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        pages.look(page, ADDRESS, scheme, checks)
    pages.narrow(page, ADDRESS, "light", checks, None)
    # The year of gas ends within days: the bill comes first.
    page.goto(ADDRESS.replace("300001001", "300001002"))
    checks.expect(page.get_by_text("Die Rechnung legt den nächsten fest").is_visible(), "near the bill nothing changes at once")
    pages.look(page, "near the bill", "light", checks)


def reviewed(page, checks):
    page.goto(ADDRESS)
    page.get_by_label(AMOUNT, exact=True).fill("5")
    page.get_by_role("button", name=CHANGE).click()
    checks.expect(page.get_by_text("Diesen Wunsch prüfen wir").first.is_visible(), "beyond the limits it is looked at")
    checks.expect(page.locator("#probleme").count() == 1, "the summary says that nothing is changed")
    focused = page.evaluate("document.activeElement.id")
    checks.expect(focused == "pruefung", f"the question has the focus, not {focused}")
    pages.look(page, f"{ADDRESS} (review)", "light", checks)
    pages.narrow(page, f"{ADDRESS} (review)", "light", checks, None)
    page.get_by_label("In Ihren Worten").fill("Wir ziehen\nim Sommer aus.")
    page.get_by_role("button", name="Wunsch zur Prüfung senden").click()
    checks.expect("/vorgaenge/" in page.url, f"and is a request, not {page.url}")
    checks.expect(page.get_by_text("Wir ziehen im Sommer aus.").is_visible(), "with the words")
    page.get_by_role("link", name="Vorgang zurückziehen").click()
    page.get_by_role("button", name="Vorgang zurückziehen").click()
    checks.expect(page.get_by_text("Es bleibt bei").is_visible(), "taken back, all stays as it was")


def without_scripts(page, checks):
    page.goto(ADDRESS)
    field = page.get_by_label(AMOUNT, exact=True)
    amount = str(int(field.input_value()) + 2)
    field.fill(amount)
    page.get_by_role("button", name="Auswirkung zeigen").click()
    checks.expect(page.get_by_text(f"Mit {amount} € ergibt die Abrechnung").is_visible(), "the button says the consequence")
    checks.expect(page.get_by_role("slider").count() == 0, "no slider without scripts")
    page.get_by_role("button", name=CHANGE).click()
    checks.expect("/vorgaenge/" in page.url, f"changed at once, not {page.url}")
    page.goto("/uebersicht")
    words = re.compile(f"ab dem .*: {amount},00.€ .beauftragt am")
    checks.expect(page.get_by_text(words).count() == 1, "the overview says what is ordered")
