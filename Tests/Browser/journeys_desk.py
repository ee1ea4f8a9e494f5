"""What the office does beside the worklist, with scripts on a desk and without on a phone.

Two accounts become one by two colleagues, and two again by the link of the letter; documents are put into mailboxes, what
has no contract is assigned, one is taken back; an outage is told to everybody; the portal as the customer sees it.
"""

import io
import re
import zipfile

from demo import Demo
from desk import Desk
import journeys_registration
from journeys_office import press

# Who stays and who goes, and whose contract they then see.
PAIRS = [(True, 1280, "hanna", "frieda", "300003001"), (False, 320, "gerd", "jule", "300007001")]


def run(browser, program, folder, checks, table, downloads):
    """In a portal of its own: what other journeys did to these accounts is not in the way."""
    with Demo(program, folder / "desk") as demo:
        for scripts, width, staying, going, contract in PAIRS:
            desk = Desk(browser, demo, checks, table, scripts, width)
            petra, achim = desk.colleague("petra"), desk.colleague("achim")
            merge(desk, petra, achim, staying, going, contract, downloads)
            documents(desk, petra, staying)
            notice(desk, achim)
            view(desk, petra, staying)


def words(page):
    return page.locator("main").inner_text()


def kept(desk, downloads, name, address, words):
    """The text of a letter; the whole letter lies with the downloads."""
    letter = desk.demo.message(address, words)
    (downloads / f"{name}.eml").write_bytes(letter.as_bytes())
    desk.table.note("merges", "letter")
    return letter.get_body(("plain",)).get_content()


def merge(desk, petra, achim, staying, going, contract, downloads):
    checks = desk.checks
    customer = desk.page()
    journeys_registration.sign_in(customer, f"{staying}@example.org", f"Mecklenburg-{staying.title()}")
    customer.goto("/einstellungen/zusammenfuehren")
    desk.look(customer, "/einstellungen/zusammenfuehren")
    customer.get_by_label("E-Mail-Adresse des anderen Zugangs").fill(f"{going}@example.org")
    press(customer, "Link anfordern")
    text = kept(desk, downloads, f"merge-{going}-proof", f"{going}@example.org", "zusammenführen:")
    other = desk.page()
    other.goto(re.search(r"/bestaetigen/[0-9a-f]{64}", text).group())
    desk.look(other, "the link that proves the other account")
    press(other, "Ja, beide Zugänge gehören mir")
    desk.show("merges", "press", "Wir prüfen die Zusammenführung bis zum" in words(other), "the wish has arrived")
    customer.goto("/vorgaenge")
    number = re.search(r"V-\d{4}-\d+", words(customer)).group()

    petra.goto("/service/vorgaenge?art=merge-accounts")
    row = petra.get_by_role("link", name=number)
    desk.show("merges", "list", row.count() == 1, f"{number} stands in the list")
    with petra.expect_navigation():
        row.click()
    with petra.expect_navigation():
        petra.get_by_role("link", name="Zugänge ansehen und entscheiden").click()
    desk.look(petra, "two accounts side by side")
    press(petra, "Vorschlagen")
    checks.expect(petra.get_by_role("button", name="Bestätigen und zusammenführen").count() == 0,
                  "who proposed does not confirm")
    achim.goto(petra.url.split("?")[0])
    press(achim, "Bestätigen und zusammenführen")
    desk.show("merges", "approve", "Die Zugänge sind zusammengeführt." in words(achim), f"merged, at {achim.url}")
    desk.look(achim, "a merge that is done")
    customer.goto("/uebersicht")
    checks.expect("/anmelden" in customer.url, "everybody is signed out")
    journeys_registration.sign_in(customer, f"{staying}@example.org", f"Mecklenburg-{staying.title()}")
    customer.goto("/vertraege")
    desk.show("merges", "state", contract in words(customer), "the contracts are in one account")

    kept(desk, downloads, f"merge-{staying}-merged", f"{staying}@example.org", contract)
    text = kept(desk, downloads, f"merge-{going}-merged", f"{going}@example.org", "ist im Zugang")
    other.goto(re.search(r"/bestaetigen/[0-9a-f]{64}", text).group())
    press(other, "Rückgängig machen")
    checks.expect("Beide Zugänge sind wieder getrennt." in words(other), "undone by the link of the letter")
    for name in (staying, going):
        kept(desk, downloads, f"merge-{name}-undone", f"{name}@example.org", "wieder getrennt")
    journeys_registration.sign_in(customer, f"{staying}@example.org", f"Mecklenburg-{staying.title()}")
    customer.goto("/vertraege")
    checks.expect(contract not in words(customer), "what came is gone again")
    journeys_registration.sign_in(other, f"{going}@example.org", f"Mecklenburg-{going.title()}")
    other.goto("/vertraege")
    checks.expect(contract in words(other), "and is where it was")
    customer.context.close()
    other.context.close()


def pdf(mark):
    """The smallest file that is a PDF, another one for each mark."""
    objects = [f"1 0 obj << /Type /Catalog /Pages 2 0 R /Mark ({mark}) >> endobj",
               "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
               "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj"]
    text, rows = "%PDF-1.7\n", "0000000000 65535 f \n"
    for one in objects:
        rows += f"{len(text):010d} 00000 n \n"
        text += f"{one}\n"
    return (text + f"xref\n0 4\n{rows}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n").encode()


def documents(desk, petra, customer):
    checks, demo = desk.checks, desk.demo
    contract = {"hanna": "300005001", "gerd": "300004001"}[customer]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as pack:
        pack.writestr(f"2026-11-20_Mahnung_Strom_{contract}.pdf", pdf(f"{customer} 1"))
        pack.writestr("fundstueck.pdf", pdf(f"{customer} 2"))
        pack.writestr("kaputt.pdf", pdf("3")[:-20])
    petra.goto("/service/dokumente/hochladen")
    desk.look(petra, "/service/dokumente/hochladen")
    petra.get_by_label("Dateien").set_input_files([
        {"name": "stapel.zip", "mimeType": "application/zip", "buffer": archive.getvalue()},
        {"name": "bild.png", "mimeType": "image/png", "buffer": b"\x89PNG"}])
    press(petra, "Dokumente hochladen")
    checks.expect("Im Postfach: 1. Warten auf Zuordnung: 1. Abgelehnt: 2." in words(petra), f"a result for each: {words(petra)}")
    desk.look(petra, "a result for each file")
    found = petra.get_by_role("link", name="fundstueck.pdf")
    desk.show("documents", "list", found.count() == 1, "what has no contract waits")
    with petra.expect_navigation():
        found.click()
    desk.look(petra, "a document without a contract")
    petra.get_by_label("Vertragsnummer").fill(contract)
    petra.get_by_label("Betreff").fill(f"Fundstück für {customer}")
    press(petra, "Zuordnen")
    desk.show("documents", "approve", "Zugeordnet." in words(petra), "the document is assigned")
    demo.letter(f"{customer}@example.org", "in Ihrem Postfach liegt ein neues Dokument.")
    mailbox = desk.page()
    journeys_registration.sign_in(mailbox, f"{customer}@example.org", f"Mecklenburg-{customer.title()}")
    mailbox.goto("/postfach")
    checks.expect(f"Fundstück für {customer}" in words(mailbox), "it lies in the mailbox")
    desk.look(petra, "/service/dokumente")
    with petra.expect_navigation():
        petra.locator("main .list a").first.click()
    with petra.expect_navigation():
        petra.get_by_role("link", name=f"Fundstück für {customer}").click()
    desk.look(petra, "a document in the office")
    petra.get_by_label("Grund").fill("Das war ein Irrtum.")
    press(petra, "Zurückziehen")
    desk.show("documents", "refuse", "Das Dokument ist zurückgezogen." in words(petra), "the document is taken back")
    demo.letter(f"{customer}@example.org", "Das war ein Irrtum.")
    desk.table.note("documents", "letter")
    path = f"/postfach/{petra.url.split('?')[0].rsplit('/', 1)[1]}"
    mailbox.goto(path)
    desk.show("documents", "state", "Das war ein Irrtum." in words(mailbox), f"its page says why: {words(mailbox)[:300]!r}")
    opened = mailbox.request.get(f"{path}/pdf")
    checks.expect(not opened.body().startswith(b"%PDF"), f"and the PDF opens no more: {opened.status}, {opened.url}")
    mailbox.context.close()


def notice(desk, achim):
    checks = desk.checks
    guest = desk.page()
    guest.goto("/")
    checks.expect("Aktuell sind keine Probleme bekannt." in words(guest), "nothing is known")
    achim.goto("/service/hinweise/neu")
    desk.look(achim, "/service/hinweise/neu")
    achim.get_by_label("Art").select_option("outage")
    achim.get_by_label("Überschrift auf Deutsch").fill("Internet gestört")
    achim.get_by_label("Überschrift auf Englisch").fill("Internet is down")
    achim.get_by_label("Text auf Deutsch").fill("Wir arbeiten daran.")
    achim.get_by_label("Text auf Englisch").fill("We are working on it.")
    achim.get_by_label("Beginn, Tag").fill("1.1.2026")
    press(achim, "Vorschau")
    desk.look(achim, "the preview of a notice")
    press(achim, "Veröffentlichen")
    checks.expect("Veröffentlicht." in words(achim), f"the notice is published: {words(achim)[:200]}")
    for path in ("/", "/anmelden", "/status"):
        guest.goto(path)
        checks.expect("Internet gestört" in words(guest), f"{path} tells of the outage")
        desk.look(guest, f"{path} with an outage")
    with achim.expect_navigation():
        achim.get_by_role("link", name="Internet gestört").first.click()
    press(achim, "Jetzt beenden")
    guest.goto("/")
    checks.expect("Aktuell sind keine Probleme bekannt." in words(guest), "it is over")
    guest.context.close()


def view(desk, petra, customer):
    checks = desk.checks
    petra.goto("/service/kunden")
    petra.get_by_label("Suchen nach").fill(f"{customer}@example.org")
    press(petra, "Suchen")
    with petra.expect_navigation():
        petra.locator("tbody a").first.click()
    desk.look(petra, "a customer's file with accounts")
    with petra.expect_navigation():
        petra.get_by_role("button", name="Ansehen wie der Kunde").first.click()
    for path in ("/uebersicht", "/postfach", "/vertraege"):
        petra.goto(path)
        checks.expect(f"Ansicht von {customer}@example.org." in petra.locator("header.top").inner_text(), f"{path} says whose it is")
        desk.look(petra, f"{path} as the customer sees it")
    answer = petra.goto("/einstellungen/daten")
    checks.expect(answer.status == 403, "what is no part of it stays shut")
    with petra.expect_navigation():
        petra.get_by_role("link", name="Ansicht beenden").click()
    press(petra, "Ansicht beenden")
    petra.goto("/uebersicht")
    checks.expect("/anmelden" in petra.url, "the look is over")
