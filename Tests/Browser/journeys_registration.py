"""From the letter with the code to a document in one's own postbox."""

import re

EMAIL = "emil.ernst@kunden.example"
PASSWORD = "vier Wörter und ein Satz"


def run(page, demo, checks, downloads):
    contract, code = demo.code
    page.goto("/")
    page.goto("/registrieren")
    page.get_by_role("link", name="Registrieren").last.click()
    page.get_by_label("Vertragsnummer").fill(contract)
    page.get_by_label("Registrierungscode").fill(code)
    page.get_by_role("button", name="Registrieren").click()
    page.get_by_label("E-Mail-Adresse").fill(EMAIL)
    page.get_by_role("button", name="Weiter").click()
    page.get_by_label("Passwort").fill("zu kurz")
    page.get_by_role("button", name="Weiter").click()
    checks.expect(page.title().startswith("Fehler: "), "the title tells of the problem")
    checks.expect(page.get_by_role("alert").is_visible(), "the summary of problems is shown")
    page.get_by_label("Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Weiter").click()
    checks.expect("E-Mail-Postfach" in page.locator("h1").inner_text(), "told to look for the e-mail")
    link = re.search(r"/bestaetigen/[0-9a-f]{64}", demo.letter(EMAIL, "/bestaetigen/")).group()
    page.goto(link)
    checks.expect(page.url.endswith("/bestaetigen"), "the token is not left in the address")
    page.get_by_role("button", name="Registrierung abschließen").click()
    sign_in(page, EMAIL, PASSWORD)
    checks.expect(page.url.endswith("/uebersicht"), "signed in")
    page.get_by_role("button", name="Abmelden").click()
    # A customer with documents.
    sign_in(page, *demo.login)
    page.goto("/postfach")
    page.locator("main a[href^='/postfach/']").first.click()
    checks.expect(page.locator("h1").count() == 1, "the document has its page")
    document = page.url.split("?")[0]
    answer = page.request.get(f"{document}/pdf")
    checks.expect(answer.ok and answer.body().startswith(b"%PDF-"), "the document opens")
    with page.expect_download() as download:
        page.get_by_role("link", name="Speichern").first.click()
    name = download.value.suggested_filename
    checks.expect(re.fullmatch(r"\d{4}-\d{2}-\d{2}_.+\.pdf", name) is not None, f"readable file name, not {name}")
    download.value.save_as(downloads / name)


def sign_in(page, email, password):
    page.goto("/anmelden")
    page.get_by_label("E-Mail-Adresse").fill(email)
    page.get_by_label("Passwort").fill(password)
    with page.expect_navigation():
        page.get_by_role("button", name="Anmelden", exact=True).click()
