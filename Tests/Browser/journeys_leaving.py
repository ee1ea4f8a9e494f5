"""Letting somebody read a contract along, taking one's data along, closing the account and keeping it after all."""

import json
import re
import zipfile

import journeys_registration
import pages

GUEST = "dora.dietz@kunden.example"
PASSWORD = "vier Wörter und ein Satz"


def run(browser, demo, checks, downloads):
    holder = browser.new_context(locale="de-DE", base_url=demo.url)
    page = holder.new_page()
    journeys_registration.sign_in(page, *demo.login)
    contract = share(page, demo, checks)
    guest = browser.new_context(locale="de-DE", base_url=demo.url)
    accept(guest.new_page(), demo, checks, contract)
    revoke(page, guest.new_page(), checks, contract)
    export(page, checks, downloads)
    leave(guest.new_page(), demo, checks)
    holder.close()
    guest.close()


def share(page, demo, checks):
    page.goto("/einstellungen")
    page.get_by_role("link", name="Personen verwalten").click()
    page.get_by_role("link", name="Person einladen").click()
    page.get_by_label("Vertrag").select_option(index=1)
    contract = re.search(r"\d{9}", page.get_by_label("Vertrag").locator("option:checked").inner_text()).group()
    page.get_by_label("Was die Person darf").select_option(label="Nur ansehen")
    page.get_by_label("E-Mail-Adresse der Person").fill("keine Adresse")
    page.get_by_role("button", name="Einladung senden").click()
    checks.expect(page.title().startswith("Fehler: "), "what is no address is told")
    page.get_by_label("E-Mail-Adresse der Person").fill(GUEST)
    page.get_by_role("button", name="Einladung senden").click()
    checks.expect(page.get_by_text("Die Einladung ist unterwegs").is_visible(), "the invitation is sent")
    return contract


def accept(page, demo, checks, contract):
    link = re.search(r"/bestaetigen/[0-9a-f]{64}", demo.letter(GUEST, "/bestaetigen/")).group()
    page.goto(link)
    checks.expect(page.url.endswith("/bestaetigen"), "the token is not left in the address")
    pages.look(page, "invitation", "light", checks)
    pages.narrow(page, "invitation", "light", checks, None)
    page.get_by_label("Neues Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Zugang einrichten und annehmen").click()
    journeys_registration.sign_in(page, GUEST, PASSWORD)
    checks.expect(page.url.endswith("/uebersicht"), "the invited person is signed in")
    checks.expect(page.goto(f"/vertraege/{contract}").ok, "and sees the contract")


def revoke(page, guest, checks, contract):
    page.goto("/einstellungen/personen")
    card = page.locator("li.card").filter(has_text=GUEST)
    checks.expect(card.count() == 1, "the holder sees who sees the contract")
    card.get_by_role("button").click()
    checks.expect(page.get_by_text("Der Zugang ist sofort beendet").is_visible(), "it has ended")
    checks.expect(guest.goto(f"/vertraege/{contract}").status == 404, "the very next request finds nothing")


def export(page, checks, downloads):
    page.goto("/einstellungen")
    page.get_by_role("link", name="Daten herunterladen").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="ZIP-Datei herunterladen").click()
    checks.expect(
        re.fullmatch(r"\d{4}-\d{2}-\d{2}_Meine-Daten\.zip", download.value.suggested_filename) is not None,
        f"readable file name, not {download.value.suggested_filename}")
    archive = zipfile.ZipFile(download.value.path())
    checks.expect(archive.testzip() is None, "the archive is whole")
    listed = json.loads(archive.read("daten/dokumente.json"))
    papers = [name for name in archive.namelist() if name.startswith("dokumente/")]
    checks.expect(len(papers) == len(listed) > 0, f"{len(papers)} documents, {len(listed)} listed")
    checks.expect(all(archive.read(name).startswith(b"%PDF-") for name in papers), "every document is a PDF")
    checks.expect("LIESMICH.txt" in archive.namelist(), "a file explains the others")


def leave(page, demo, checks):
    page.goto("/einstellungen")
    page.get_by_role("link", name="Was dann geschieht").click()
    page.get_by_role("link", name="Weiter zum Schließen").click()
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("^Zugang zum")).click()
    checks.expect("/anmelden" in page.url, "closing signs out")
    checks.expect("behalten" in demo.letter(GUEST, "Zugang behalten"), "the letter brings a way back")
    journeys_registration.sign_in(page, GUEST, PASSWORD)
    checks.expect(page.url.endswith("/einstellungen/behalten"), "signing in leads to one page only")
    pages.look(page, "/einstellungen/behalten", "light", checks)
    pages.narrow(page, "/einstellungen/behalten", "light", checks, None)
    page.goto("/uebersicht")
    checks.expect(page.url.endswith("/einstellungen/behalten"), "whatever is asked for")
    page.get_by_role("button", name="Zugang behalten").click()
    checks.expect(page.get_by_text("Ihr Zugang bleibt").is_visible(), "and the account is kept")
