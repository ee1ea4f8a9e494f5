"""What the office does all day, each from the customer's press to the decision to the customer's letter: asking back and
refusing, a counter-offer, and many at once."""

import re

import journeys_registration
import pages

NUMBER = re.compile(r"V-\d{4}-\d+")


def press(page, words):
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


def looked_at(page, what, checks, scripts):
    checks.expect(pages.fits(page), f"{what} scrolls sideways: {pages.widest(page)}")
    if scripts:
        pages.look(page, what, "light", checks)


def said(page):
    return page.locator("main").inner_text()


def answer(page, words):
    """The folded form of one answer, opened."""
    form = page.locator("details", has=page.locator("summary", has_text=re.compile(f"^{words}$")))
    if form.get_attribute("open") is None:
        form.locator("summary").first.click()
    return form


def number_of(page, checks, what):
    found = NUMBER.search(said(page))
    checks.expect(found is not None, f"{what} has a number, at {page.url}")
    return found.group()


def ask_back(page, own, demo, customer, contract, checks, scripts):
    """A complaint the office cannot decide without an answer, and then refuses with a text of the house."""
    own.goto(f"/kontakt/beschwerde?vertrag={contract}")
    own.get_by_label("Anliegen").select_option(label="Qualität der Leistung")
    own.get_by_label("Ihre Beschwerde").fill(f"Zu oft ohne Strom, sagt {customer}.")
    press(own, "Beschwerde senden")
    number = number_of(own, checks, "the complaint")

    page.goto(f"/service/vorgaenge/{number}")
    form = answer(page, "Rückfrage an den Kunden")
    form.get_by_label("Frage an den Kunden").fill(f"An welchem Tag war das, {customer}?")
    press(page, "Rückfrage senden")
    checks.expect("Gesendet." in said(page), f"the question is sent, at {page.url}")
    checks.expect("ruht, bis der Kunde antwortet" in said(page), "our own promise pauses")
    letter = demo.letter(f"{customer}@example.org", f"An welchem Tag war das, {customer}?")
    checks.expect("Ohne Antwort arbeiten wir" in letter, "the letter says what follows without an answer")

    own.goto(f"/vorgaenge/{number}")
    looked_at(own, "a question to the customer", checks, scripts)
    press(own, "Antwort senden")
    checks.expect(own.title().startswith("Fehler: "), "an empty answer is none")
    own.get_by_label("Ihre Antwort").fill("Am Montag.\nUnd am Dienstag.")
    press(own, "Antwort senden")
    checks.expect("Ihre Antwort ist angekommen" in said(own), f"the answer has arrived, at {own.url}")
    looked_at(own, "an answered question", checks, scripts)

    page.goto(f"/service/vorgaenge/{number}")
    checks.expect("Und am Dienstag." in said(page), "the office reads the answer")
    form = answer(page, "Ablehnen")
    form.get_by_label("Textvorlage").select_option(label="Angaben passen nicht zusammen")
    with page.expect_navigation():
        form.get_by_role("button", name="Vorlage einsetzen").click()
    form = answer(page, "Ablehnen")
    reason = form.get_by_label("Grund für den Kunden")
    checks.expect("passen nicht" in reason.input_value(), "the template is put in")
    reason.fill(f"{reason.input_value()}\nGruß an {customer}")
    with page.expect_navigation():
        form.get_by_role("button", name="Vorschau", exact=True).click()
    checks.expect("So liest es der Kunde" in said(page), "the refusal can be read before it is sent")
    looked_at(page, "a preview of a refusal", checks, scripts)
    press(page, "Ablehnung senden")
    letter = demo.letter(f"{customer}@example.org", f"Gruß an {customer}")
    checks.expect("Abgelehnt" in letter, "the letter says that it is refused, and why")


def counter_offer(page, own, demo, customer, contract, checks, scripts):
    """An instalment beyond the limits: the office proposes another one, and the customer takes it with one press."""
    own.goto(f"/vertraege/{contract}/abschlag")
    own.get_by_label("Neuer Abschlag in Euro", exact=True).fill("5")
    press(own, "Abschlag verbindlich ändern")
    own.get_by_label("In Ihren Worten").fill("Wir sind jetzt zu zweit.")
    press(own, "Wunsch zur Prüfung senden")
    number = number_of(own, checks, "the wish")

    page.goto(f"/service/vorgaenge/{number}")
    form = answer(page, "Gegenangebot")
    lowest = re.search(r"Sofort gehen (\d+)", form.inner_text())
    checks.expect(lowest is not None, "the office reads what the rule allows")
    amount = lowest.group(1)
    form.get_by_label("Vorgeschlagener Abschlag im Monat").fill(f"{amount},50")
    press(page, "Gegenangebot senden")
    checks.expect(page.title().startswith("Fehler: "), "the rule of the kind wants whole euros")
    answer(page, "Gegenangebot").get_by_label("Vorgeschlagener Abschlag im Monat").fill(amount)
    press(page, "Gegenangebot senden")
    checks.expect("Gesendet." in said(page), f"the proposal is sent, at {page.url}")
    demo.letter(f"{customer}@example.org", "im Monat ab der Zahlung am")

    own.goto(f"/vorgaenge/{number}")
    looked_at(own, "a proposal to the customer", checks, scripts)
    checks.expect("Wenn Sie annehmen, passiert das:" in said(own), "what happens is said before the press")
    press(own, "Vorschlag annehmen")
    checks.expect("Sie haben den Vorschlag angenommen." in said(own), f"it is taken, at {own.url}")
    checks.expect("Vereinbarter Abschlag" in said(own), "what was agreed stands beside the wish")
    looked_at(own, "a proposal that was taken", checks, scripts)
    letter = demo.letter(f"{customer}@example.org", "angenommen")
    checks.expect("Erledigt" in letter, "the letter says that it is done")


def many(browser, page, demo, checks, scripts):
    """Two bills on paper at once."""
    numbers = []
    for name in ("clara", "hanna"):
        context = browser.new_context(base_url=demo.url, locale="de-DE")
        own = context.new_page()
        journeys_registration.sign_in(own, f"{name}@example.org", f"Mecklenburg-{name.title()}")
        own.goto("/einstellungen/zustellung")
        press(own, "Rechnung auf Papier anfordern")
        numbers.append(number_of(own, checks, f"{name}'s bill on paper"))
        context.close()
    page.goto("/service/vorgaenge?art=paper-copy")
    looked_at(page, "the worklist of one kind", checks, scripts)
    press(page, "Auswahl übernehmen")
    checks.expect("Wählen Sie Vorgänge aus." in said(page), "nothing ticked, nothing done")
    for number in numbers:
        page.get_by_label(f"{number} auswählen").check()
    press(page, "Auswahl übernehmen")
    checks.expect("Geändert: 2 von 2." in said(page), "both lie on one desk")
    looked_at(page, "the result of many", checks, scripts)
    page.goto("/service/vorgaenge?art=paper-copy")
    for number in numbers:
        page.get_by_label(f"{number} auswählen").check()
    press(page, "Auswahl erledigen …")
    looked_at(page, "the question before many are finished", checks, scripts)
    page.get_by_label("Text an jeden dieser Kunden").fill(f"Zusammen mit {numbers[0]} und {numbers[1]} gedruckt.")
    press(page, "2 Vorgänge als erledigt melden")
    checks.expect("Geändert: 2 von 2." in said(page), f"both are done, at {page.url}")
    for name in ("clara", "hanna"):
        letter = demo.letter(f"{name}@example.org", f"Zusammen mit {numbers[0]} und {numbers[1]} gedruckt.")
        checks.expect("Erledigt" in letter, f"{name} has a letter")
