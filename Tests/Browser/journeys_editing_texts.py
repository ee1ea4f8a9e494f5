"""The office writes its own words: an answer customers read, and the sentence at the end of a letter.

With scripts on a desk and without on a phone. What is set for today holds at once; a letter that waits keeps its words.
"""

import datetime
import re

import journeys_activation
import journeys_registration
from journeys_office import press

TERMS = [(True, 1280, "frieda", "300003001"), (False, 320, "gerd", "300004001")]
QUESTION = "Wie melde ich meinen Zählerstand?"


def run(browser, demo, checks, table):
    for scripts, width, customer, contract in TERMS:
        desk = journeys_activation.Desk(browser, demo, checks, table, scripts, width)
        achim = desk.colleague("achim")
        answer(desk, achim, customer)
        letter(desk, achim, customer, contract)


def words(page):
    return page.locator("main").inner_text()


def today():
    return datetime.date.today().strftime("%d.%m.%Y")


def answer(desk, achim, customer):
    checks, sentence = desk.checks, f"Das geht jetzt noch einfacher, sagt {customer}."
    achim.goto("/service/einstellungen/antworten")
    desk.look(achim, "/service/einstellungen/antworten")
    with achim.expect_navigation():
        achim.locator("main a[href$='/stand-melden']").click()
    desk.look(achim, "one answer in the office")
    field = achim.get_by_label("Antwort (Deutsch)")
    before = field.input_value()
    field.fill(f"{before}\n\n<b>{sentence}</b>")
    press(achim, "Vorschau")
    checks.expect(achim.title().startswith("Fehler: "), "HTML is told at its field")
    achim.get_by_label("Antwort (Deutsch)").fill(f"{sentence}\n\n- erstens\n- zweitens\n\n[Zu den Tarifen](/tarife)")
    press(achim, "Vorschau")
    checks.expect("Vorschau: so sieht es der Kunde" in words(achim), f"a preview, at {achim.url}")
    desk.look(achim, "the preview of an answer")
    reader = desk.page()
    reader.goto("/hilfe")
    checks.expect(sentence not in reader.content(), "a preview is not published")
    achim.get_by_label("Gilt ab").fill(today())
    press(achim, "Speichern")
    checks.expect("Fassung" in words(achim), f"saved, at {achim.url}")
    reader.goto("/hilfe")
    checks.expect(sentence in reader.content(), "customers read it at once")
    reader.locator("summary", has_text=QUESTION).click()
    desk.look(reader, "/hilfe with an answer of the house")
    with reader.expect_navigation():
        reader.get_by_role("link", name="Zu den Tarifen").click()
    checks.expect(reader.url.endswith("/tarife"), f"its link leads to a page of the portal, not {reader.url}")
    reader.context.close()


def letter(desk, achim, customer, contract):
    checks, demo, sentence = desk.checks, desk.demo, f"Danke, dass Sie bei uns sind, {customer}"
    achim.goto("/service/einstellungen/briefe")
    desk.look(achim, "/service/einstellungen/briefe")
    with achim.expect_navigation():
        achim.locator("main a[href$='/request-arrived']").click()
    desk.look(achim, "the words of one letter")
    checks.expect("Muster" in words(achim) and "V-2026-000000" in words(achim), "a sample with invented facts")
    achim.get_by_label("Satz am Schluss (Deutsch)").fill(f"{sentence}: {{Kundenname}}.")
    achim.get_by_label("Satz am Schluss (Englisch)").fill("Thank you.")
    press(achim, "Vorschau")
    checks.expect("{Kundenname} kennt dieser Brief nicht" in words(achim), "a name nobody knows is told at its field")
    achim.get_by_label("Satz am Schluss (Deutsch)").fill(f"{sentence}: {{Vorgang}}.")
    press(achim, "Vorschau")
    checks.expect(f"{sentence}: V-2026-000000." in words(achim), "the sample says it with its own number")
    desk.look(achim, "the preview of a letter")
    with achim.expect_popup() as opened:
        achim.get_by_role("button", name="Muster als E-Mail (HTML)").click()
    opened.value.wait_for_load_state()
    checks.expect(sentence in opened.value.content(), "the whole e-mail in a tab of its own")
    opened.value.close()
    achim.get_by_label("Gilt ab").fill(today())
    press(achim, "Speichern")
    checks.expect("Fassung" in words(achim), f"saved, at {achim.url}")

    own = desk.page()
    journeys_registration.sign_in(own, f"{customer}@example.org", f"Mecklenburg-{customer.title()}")
    own.goto(f"/kontakt/beschwerde?vertrag={contract}")
    own.get_by_label("Anliegen").select_option(label="Qualität der Leistung")
    own.get_by_label("Ihre Beschwerde").fill(f"Eine Probe von {customer}.")
    press(own, "Beschwerde senden")
    number = re.search(r"V-\d{4}-\d+", words(own))
    checks.expect(number is not None, f"a number, at {own.url}")
    demo.letter(f"{customer}@example.org", f"{sentence}: {number.group()}.")
    own.context.close()
