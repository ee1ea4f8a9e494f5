"""What holds for every page, whoever made it."""

import pathlib

from axe_playwright_python.sync_playwright import Axe

import journeys_registration

MOST_PAGES = 60


def addresses(browser, demo, state):
    """Every page that links lead to, one for each kind of address."""
    context = browser.new_context(storage_state=state, base_url=demo.url)
    page = context.new_page()
    seen, kinds, waiting = [], set(), ["/uebersicht", "/", "/anmelden", "/registrieren", "/registrieren/code", "/code",
                                       "/passwort-vergessen", "/gibt-es-nicht", "/einstellungen",
                                       "/einstellungen/person", "/einstellungen/zustellung"]
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop(0)
        kind = "/".join("#" if any(sign.isdigit() for sign in part) else part for part in path.split("?")[0].split("/"))
        # Contracts differ by what they supply, so each is looked at; of their bills one.
        key = path.split("?")[0] if kind.startswith("/vertraege/") and "/rechnungen/" not in kind else kind
        files = ("/pdf", "/beleg", "/entschaedigung", "/mandatskopie", ".csv", ".json", ".pdf")
        if key in kinds or kind.endswith(files):
            continue
        kinds.add(key)
        answer = page.goto(path)
        if not (answer.headers.get("content-type") or "").startswith("text/html"):
            continue
        seen.append(path)
        for link in page.locator("a[href^='/']").all():
            waiting.append(link.get_attribute("href").split("#")[0])
    context.close()
    return seen


def every_page(browser, demo, state, checks, screenshots):
    paths = addresses(browser, demo, state)
    checks.expect(len(paths) >= 36, f"only {len(paths)} pages found")
    for scheme in ("light", "dark"):
        context = browser.new_context(
            storage_state=state, base_url=demo.url, locale="de-DE", color_scheme=scheme, reduced_motion="reduce",
            viewport={"width": 1280, "height": 900})
        page = context.new_page()
        errors = []
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        for path in paths:
            visit(page, path, demo)
            look(page, path, scheme, checks)
            if screenshots:
                shoot(page, path, f"{scheme}-1280", screenshots)
            narrow(page, path, scheme, checks, screenshots)
        # The page that is not there is reported by the browser itself.
        own = [error for error in errors if "404" not in error and "410" not in error and "422" not in error]
        checks.expect(not own, f"{scheme}: errors in the console: {own[:3]}")
        context.close()


def visit(page, path, demo):
    """Opens a page, and types the password where it is asked for again: the page behind it is what is looked at."""
    page.goto(path)
    if path.startswith(("/einstellungen/", "/vertraege/")) and page.locator("form[action='/einstellungen/bestaetigen']").count():
        page.get_by_label("Passwort").fill(demo.login[1])
        page.get_by_role("button", name="Weiter").click()


# These ask for a password typed within five minutes, so they are looked at right after signing in.
FRESH = ("/einstellungen/personen/einladen", "/einstellungen/daten", "/einstellungen/schliessen/bestaetigen",
         "/einstellungen/personen", "/einstellungen/schliessen")


def behind_the_password(browser, demo, checks, screenshots):
    for scheme in ("light", "dark"):
        context = browser.new_context(
            base_url=demo.url, locale="de-DE", color_scheme=scheme, reduced_motion="reduce",
            viewport={"width": 1280, "height": 900})
        page = context.new_page()
        journeys_registration.sign_in(page, *demo.login)
        for path in FRESH:
            page.goto(path)
            checks.expect("Passwort" not in page.locator("h1").inner_text(), f"{path} opens right after signing in")
            look(page, path, scheme, checks)
            narrow(page, path, scheme, checks, screenshots)
        context.close()


def look(page, path, scheme, checks):
    result = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    violations = result.response["violations"]
    words = [f"{one['id']}: {one['nodes'][0]['html'][:120]}: {one['nodes'][0].get('failureSummary', '')[:300]}"
             for one in violations]
    checks.expect(not violations, f"{path} ({scheme}): {words}")


def narrow(page, path, scheme, checks, screenshots):
    """No sideways scrolling at 320 pixels, nor with text twice as large (WCAG 1.4.10, 1.4.4)."""
    page.set_viewport_size({"width": 320, "height": 800})
    checks.expect(fits(page), f"{path} ({scheme}) scrolls sideways at 320 pixels: {widest(page)}")
    if screenshots:
        shoot(page, path, f"{scheme}-320", screenshots)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    checks.expect(fits(page), f"{path} ({scheme}) scrolls sideways with large text: {widest(page)}")
    page.evaluate("document.documentElement.style.fontSize = ''")


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")


def widest(page):
    return page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(one => one.tagName + '.' + one.className).slice(0, 3).join(', ')""")


def shoot(page, path, suffix, folder):
    name = path.strip("/").replace("/", "_").split("?")[0] or "start"
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    page.screenshot(path=f"{folder}/{name}-{suffix}.png", full_page=True)


def without_scripts(browser, demo, checks):
    """Signing in, reading a document's page, changing the language, signing out."""
    context = browser.new_context(java_script_enabled=False, base_url=demo.url, locale="de-DE")
    page = context.new_page()
    journeys_registration.sign_in(page, *demo.login)
    checks.expect(page.url.endswith("/uebersicht"), "signed in without scripts")
    for path in ("/postfach", "/vertraege", "/vorgaenge"):
        checks.expect(page.goto(path).ok, f"{path} opens without scripts")
    page.get_by_role("button", name="English").click()
    checks.expect(page.locator("html").get_attribute("lang") == "en", "the language changes without scripts")
    page.get_by_role("button", name="Deutsch").click()
    page.get_by_role("button", name="Abmelden").click()
    checks.expect("/anmelden" in page.url, "signed out without scripts")
    context.close()
