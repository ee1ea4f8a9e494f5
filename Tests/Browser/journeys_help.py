"""A complaint and a reading by somebody unknown, a fault and a bill by a customer: with scripts, without, at 320 pixels."""

import re

import journeys_registration
import pages


def run(browser, demo, checks):
    for scripts in (True, False):
        context = browser.new_context(
            java_script_enabled=scripts, base_url=demo.url, locale="de-DE", viewport={"width": 320, "height": 800})
        context.set_default_timeout(10_000)
        page = context.new_page()
        complaint(page, demo, checks, scripts)
        reading(page, demo, checks, scripts)
        context.close()
    context = browser.new_context(base_url=demo.url, locale="de-DE", viewport={"width": 320, "height": 800})
    context.set_default_timeout(10_000)
    page = context.new_page()
    journeys_registration.sign_in(page, *demo.login)
    fault(page, checks)
    bill(page, checks)
    context.close()


def looked_at(page, what, checks, scripts=True):
    checks.expect(pages.fits(page), f"{what} scrolls sideways at 320 pixels: {pages.widest(page)}")
    if scripts:
        pages.look(page, what, "light", checks)


def complaint(page, demo, checks, scripts):
    page.goto("/kontakt/beschwerde")
    looked_at(page, "/kontakt/beschwerde", checks, scripts)
    page.get_by_role("button", name="Beschwerde senden").click()
    checks.expect(page.title().startswith("Fehler: "), "an empty complaint is not taken")
    looked_at(page, "the complaint with its errors", checks, scripts)
    address = f"beschwerde-{scripts}@kunden.example".lower()
    page.get_by_label("Sparte").select_option(label="Internet")
    page.get_by_label("Anliegen").select_option(label="Vertrag")
    page.get_by_label("Ihre Beschwerde").fill("Zeile eins\nZeile zwei")
    page.get_by_label("Name", exact=True).fill("Frida Fremd")
    page.get_by_label("E-Mail-Adresse").fill(address)
    page.get_by_role("button", name="Beschwerde senden").click()
    checks.expect("/eingang/" in page.url, f"the complaint has arrived, not {page.url}")
    number = re.search(r"V-\d{4}-\d+", page.locator("main").inner_text())
    checks.expect(number is not None, "its number is shown")
    for typed in ("Frida Fremd", "Zeile zwei", "Vertrag"):
        checks.expect(typed in page.locator("main").inner_text(), f"the receipt repeats {typed}")
    looked_at(page, "what was received", checks, scripts)
    checks.expect(number.group() in demo.letter(address, "Beschwerde"), "the letter names the same number")


def reading(page, demo, checks, scripts):
    contract, _ = demo.code
    page.goto(f"/zaehlerstand?vertrag={contract}")
    checks.expect(page.get_by_label("Vertragsnummer").input_value() == contract, "the contract number is filled in")
    looked_at(page, "/zaehlerstand", checks, scripts)
    page.get_by_label("Zählernummer").fill("1EMH0000000000")
    page.get_by_label("Zählerstand", exact=True).fill("12345")
    page.get_by_role("button", name="Zählerstand senden").click()
    checks.expect("/eingang/" in page.url, f"the reading has arrived, not {page.url}")
    shown = page.locator("main").inner_text()
    for typed in (contract, "1EMH0000000000", "12345"):
        checks.expect(typed in shown, f"the receipt repeats {typed}")


def fault(page, checks):
    page.goto("/vertraege")
    links = {link.get_attribute("href").split("?")[0] for link in page.locator("main a[href^='/vertraege/']").all()}
    for contract in sorted({re.match(r"/vertraege/\d+", link).group() for link in links}):
        page.goto(f"{contract}/stoerung")
        looked_at(page, f"{contract}/stoerung", checks)
        if page.get_by_label("Was geht nicht?").count():
            break
    else:
        print("no internet contract in use: no fault reported")
        return
    page.get_by_label("Was geht nicht?").select_option(index=1)
    page.get_by_label("Router aus- und wieder eingeschaltet").check()
    page.get_by_label("Telefon für den Techniker").fill("0170 1234567")
    page.get_by_role("button", name="Störung melden").click()
    checks.expect("/vorgaenge/" in page.url, f"the fault is documented, not {page.url}")
    page.get_by_text("Warum diese Zahl? Entschädigung").click()
    looked_at(page, "the request of a fault", checks)
    page.get_by_role("link", name="Techniker kam nicht zum Termin").click()
    looked_at(page, "a missed appointment", checks)
    page.get_by_role("button", name="Versäumten Termin melden").click()
    checks.expect("nicht zum vereinbarten Termin" in page.locator("main").inner_text(), "the appointment is noted")
    page.get_by_role("link", name="Es geht wieder").click()
    looked_at(page, "a fault that is over", checks)
    page.get_by_role("button", name="Störung beenden").click()
    looked_at(page, "the request of a fault that is over", checks)
    # What is due for the appointment is kept, and lies on paper.
    paper = page.get_by_role("link", name="Entschädigung als PDF öffnen").first
    file = page.request.get(paper.get_attribute("href"))
    checks.expect(file.body().startswith(b"%PDF"), "the paper about the compensation opens")


def bill(page, checks):
    page.goto("/postfach")
    links = [link.get_attribute("href") for link in page.locator("main a[href^='/postfach/']").all()]
    for link in sorted(set(links)):
        page.goto(link)
        if page.get_by_role("link", name="Rechnung erklären oder beanstanden").count():
            break
    else:
        checks.expect(False, "no bill can be asked about")
        return
    page.get_by_role("link", name="Rechnung erklären oder beanstanden").click()
    looked_at(page, "a question about a bill", checks)
    page.get_by_label("Was möchten Sie?").select_option(label="Rechnung erklären")
    page.get_by_role("button", name="Anfrage senden").click()
    checks.expect("/vorgaenge/" in page.url, f"the question has arrived, not {page.url}")
