"""A customer writes with a file, the office answers with a template, the answer is read: with scripts on a desk, without on a phone."""

import re

import journeys_office
import journeys_registration
from journeys_office import looked_at, press

TERMS = [(True, 1280, "hanna"), (False, 320, "gerd")]
# The smallest a PDF can be that only shows pages.
PDF = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
ACTIVE = PDF.replace(b"/Type /Catalog", b"/S /JavaScript")


def run(browser, demo, checks, table):
    for scripts, width, customer in TERMS:
        context = browser.new_context(
            java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": width, "height": 900})
        context.set_default_timeout(10_000)
        words = f"Warum ist der Abschlag von {customer} so hoch?"
        page = context.new_page()
        address = write(page, customer, words, checks, scripts)
        table.note("conversations", "press")
        office = context.new_page()
        journeys_office.sign_in(office, demo, checks)
        answer(office, f"{customer}@example.org", "Rechnung und Abschlag", words, customer, checks, scripts)
        for cell in ("list", "approve"):
            table.note("conversations", cell)
        read(page, demo, customer, address, checks, scripts)
        for cell in ("letter", "state"):
            table.note("conversations", cell)
        letters(office, customer, checks, scripts)
        if not scripts:
            guest(browser, office, demo, checks, table)
        context.close()


def write(page, customer, words, checks, scripts):
    journeys_registration.sign_in(page, f"{customer}@example.org", f"Mecklenburg-{customer.title()}")
    page.goto("/nachrichten")
    looked_at(page, "/nachrichten", checks, scripts)
    with page.expect_navigation():
        page.get_by_role("link", name="Nachricht schreiben").click()
    looked_at(page, "/nachrichten/neu", checks, scripts)
    page.get_by_label("Worum geht es?").select_option(label="Rechnung und Abschlag")
    page.get_by_label("Ihre Nachricht").fill(words)
    attach(page, ACTIVE)
    press(page, "Nachricht senden")
    checks.expect(page.title().startswith("Fehler: "), "a PDF that runs something is not taken")
    checks.expect(page.get_by_label("Ihre Nachricht").input_value() == words, "what was typed is still there")
    looked_at(page, "a file that is not taken", checks, scripts)
    attach(page, PDF)
    press(page, "Nachricht senden")
    main = page.locator("main").inner_text()
    checks.expect("Ihre Nachricht ist angekommen." in main, f"the message is taken, at {page.url}")
    checks.expect(re.search(r"Wir antworten bis zum \d\d\.\d\d\.\d{4}\.", main), "it says by when it is answered")
    checks.expect("Anlage 1 (PDF" in main, "the file came along")
    looked_at(page, "a conversation", checks, scripts)
    return page.url.split("?")[0]


def attach(page, content):
    page.get_by_label("Anlagen").set_input_files(
        {"name": "../anlage.pdf", "mimeType": "application/pdf", "buffer": content})


def answer(page, writer, topic, words, customer, checks, scripts):
    page.goto("/service/nachrichten")
    looked_at(page, "/service/nachrichten", checks, scripts)
    with page.expect_navigation():
        page.locator("tr", has_text=writer).get_by_role("link").first.click()
    checks.expect(words in page.locator("main").inner_text(), "the office reads the message")
    looked_at(page, "a conversation in the office", checks, scripts)
    page.get_by_label("Vorlage").select_option(label="Antwort mit Anrede")
    press(page, "Vorlage einsetzen")
    text = page.get_by_label("Antwort an den Kunden").input_value()
    checks.expect(f"„{topic}“" in text and "{" not in text, f"the template is filled in: {text[:80]}")
    looked_at(page, "an answer that was begun", checks, scripts)
    page.get_by_label("Antwort an den Kunden").fill(f"{text}\nDas liegt am Verbrauch von {customer}.")
    press(page, "Antwort senden")
    checks.expect("Gesendet." in page.locator("main").inner_text(), f"the answer is sent, at {page.url}")
    looked_at(page, "an answered conversation", checks, scripts)


def read(page, demo, customer, address, checks, scripts):
    letter = demo.letter(f"{customer}@example.org", "gibt es eine Antwort")
    checks.expect("Das liegt am Verbrauch" not in letter, "the letter says nothing of the answer")
    checks.expect(address.rsplit("/", 1)[1] in letter, "the letter leads to the conversation")
    page.goto("/uebersicht")
    with page.expect_navigation():
        page.get_by_role("link", name="neue Antwort").click()
    checks.expect("Neue Antwort" in page.locator("main").inner_text(), "the list shows the new answer")
    looked_at(page, "a list with a new answer", checks, scripts)
    page.goto(address)
    checks.expect(f"Das liegt am Verbrauch von {customer}." in page.locator("main").inner_text(), "the answer is read")
    page.goto("/uebersicht")
    checks.expect(page.get_by_role("link", name="neue Antwort").count() == 0, "what was read is not new")


def letters(page, customer, checks, scripts):
    page.goto("/service/briefe?stand=gesandt")
    looked_at(page, "/service/briefe", checks, scripts)
    page.get_by_label("Briefe suchen").fill(f"{customer}@example.org")
    press(page, "Suchen")
    checks.expect(page.url.endswith("/service/briefe"), "nothing that was typed stands in an address")
    with page.expect_navigation():
        page.get_by_role("link", name="Antwort auf eine Nachricht").first.click()
    checks.expect("gesandt" in page.locator("main").inner_text().lower(), "the letter is known to be sent")
    looked_at(page, "a letter in the office", checks, scripts)
    for path in ("/service/briefe?stand=drucken", "/service/briefe/druck"):
        page.goto(path)
        looked_at(page, path, checks, scripts)


def guest(browser, office, demo, checks, table):
    """Somebody without an account, without scripts on a phone; answered by the office, read by the link of the letter."""
    context = browser.new_context(
        java_script_enabled=False, base_url=demo.url, locale="de-DE", viewport={"width": 320, "height": 900})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto("/kontakt")
    looked_at(page, "/kontakt", checks, False)
    page.get_by_label("Worum geht es?").select_option(label="Umzug")
    page.get_by_label("Ihre Nachricht").fill("Liefern Sie nach Zippendorf?")
    page.get_by_label("Name", exact=True).fill("Gisela Gast")
    page.get_by_label("E-Mail-Adresse").fill("gisela@post.example")
    press(page, "Nachricht senden")
    looked_at(page, "/kontakt/gesendet", checks, False)
    letter = demo.letter("gisela@post.example", "/bestaetigen/")
    checks.expect("Zippendorf" not in letter, "nothing a stranger typed stands in the letter")
    page.goto(re.search(r"https?://\S+/bestaetigen/[0-9a-f]+", letter).group())
    looked_at(page, "confirming a message", checks, False)
    press(page, "Nachricht jetzt senden")
    checks.expect("Liefern Sie nach Zippendorf?" in page.locator("main").inner_text(), f"confirmed, at {page.url}")
    looked_at(page, "a guest's conversation", checks, False)
    answer(office, "Gisela Gast", "Umzug", "Liefern Sie nach Zippendorf?", "Gisela", checks, False)
    letter = demo.letter("gisela@post.example", "gibt es eine Antwort")
    checks.expect("Das liegt am Verbrauch" not in letter, "the letter says nothing of the answer")
    page.goto(re.search(r"https?://\S+/gespraech/\S+", letter).group())
    answered = "Das liegt am Verbrauch von Gisela." in page.locator("main").inner_text()
    checks.expect(answered, f"the answer is read by the link, at {page.url}")
    looked_at(page, "a guest's conversation with its answer", checks, False)
    for cell in ("press", "list", "approve", "letter", "state") if answered else ():
        table.note("guests' messages", cell)
    context.close()
