"""Access for a customer's own program, and a link for a calendar: made, used, ended. With a phone's width and by axe."""

import json
import re
import urllib.error
import urllib.request

import journeys_registration
import pages

LOGIN = ("jule@example.org", "Mecklenburg-Jule")
CONTRACT = "300007001"


def run(browser, demo, checks):
    context = browser.new_context(locale="de-DE", base_url=demo.url)
    context.set_default_timeout(10_000)
    page = context.new_page()
    journeys_registration.sign_in(page, *LOGIN)
    key = make(page, checks)
    use(demo, key, checks)
    end(page, demo, key, checks)
    calendar(page, checks)
    context.close()


def look(page, name, checks):
    pages.look(page, name, "light", checks)
    pages.narrow(page, name, "light", checks, None)


def make(page, checks):
    page.goto("/einstellungen")
    page.get_by_role("link", name="Zugänge verwalten").click()
    look(page, "programs", checks)
    page.get_by_role("link", name="Neuen Zugang anlegen").click()
    page.get_by_role("button", name="Zugang anlegen").click()
    checks.expect(page.title().startswith("Fehler: "), "what is missing is told")
    look(page, "program form with problems", checks)
    page.get_by_label("Wie heißt das Programm?").fill("Home Assistant")
    page.get_by_label("Verträge, Abschläge und Termine lesen").check()
    page.get_by_label(re.compile(CONTRACT)).check()
    page.get_by_label("Wie lange soll der Zugang gelten?").select_option(label="30 Tage")
    page.get_by_role("button", name="Zugang anlegen").click()
    key = page.locator("code").first.inner_text()
    checks.expect(re.fullmatch(r"bkk_[0-9a-f]{16}_[0-9a-f]{64}_[0-9a-f]{8}", key) is not None, "a key is shown")
    look(page, "program key", checks)
    page.goto("/einstellungen/programme")
    checks.expect(key not in page.content(), "the key is shown once")
    return key


def ask(demo, key, path):
    request = urllib.request.Request(demo.url + path, headers={"Authorization": f"Bearer {key}"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def use(demo, key, checks):
    status, body = ask(demo, key, "/api/v1/me/contracts")
    numbers = [contract["number"] for contract in json.loads(body)["contracts"]] if status == 200 else []
    checks.expect(numbers == [CONTRACT], f"the program reads its contract ({status})")
    checks.expect(ask(demo, key, "/api/v1/me/documents")[0] == 403, "and nothing it has no scope for")
    checks.expect(ask(demo, key, "/api/v1/requests")[0] == 401, "and nothing of the utility's programs")


def end(page, demo, key, checks):
    page.goto("/einstellungen/programme")
    checks.expect(page.get_by_text("Zuletzt benutzt am").first.is_visible(), "the owner sees that it was used")
    look(page, "programs with one", checks)
    page.get_by_role("button", name="Zugang für „Home Assistant“ beenden").click()
    checks.expect(page.get_by_text("Das Programm erhält ab sofort nichts mehr.").is_visible(), "ended with one press")
    checks.expect(ask(demo, key, "/api/v1/me")[0] == 401, "from then on it opens nothing")


def calendar(page, checks):
    page.goto("/einstellungen/kalender")
    look(page, "calendar", checks)
    page.get_by_role("button", name="Link erstellen").click()
    link = page.locator("code").first.inner_text()
    look(page, "calendar link", checks)
    with urllib.request.urlopen(link, timeout=10) as answer:
        text = answer.read().decode("utf-8")
        kind = answer.headers["Content-Type"]
    checks.expect(kind.startswith("text/calendar") and text.startswith("BEGIN:VCALENDAR\r\n"), "a calendar reads it")
    checks.expect("Jürß" not in text and CONTRACT not in text, "and learns neither name nor contract number")
    page.goto("/einstellungen/kalender")
    page.get_by_role("button", name=re.compile("^Link vom ")).first.click()
    checks.expect(page.get_by_text("Ihr Kalender erhält nichts mehr von uns.").is_visible(), "ended with one press")
    try:
        urllib.request.urlopen(link, timeout=10)
        checks.expect(False, "an ended link is over")
    except urllib.error.HTTPError as refused:
        checks.expect(refused.code == 410, "an ended link is over")
