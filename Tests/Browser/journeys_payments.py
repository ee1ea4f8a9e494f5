"""What was paid and what is open."""

import journeys_registration
import pages

ADDRESS = "/vertraege/300001003/zahlungen"


def run(browser, demo, checks):
    for scripts in (True, False):
        context = browser.new_context(base_url=demo.url, locale="de-DE", java_script_enabled=scripts)
        page = context.new_page()
        page.set_default_timeout(10_000)
        journeys_registration.sign_in(page, *demo.login)
        open_amount(page, scripts, checks)
        context.close()


def open_amount(page, scripts, checks):
    page.goto("/uebersicht")
    page.get_by_role("link", name="Offen:").first.click()
    checks.expect(page.url.endswith(ADDRESS), f"the card leads to what is open, not {page.url}")
    checks.expect(page.get_by_text("Zurückgegebene Lastschrift").count() == 1, "a debit came back")
    checks.expect(page.get_by_text("offen seit").count() >= 1, "and what it had paid is open")
    if scripts:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            pages.look(page, ADDRESS, scheme, checks)
        pages.narrow(page, ADDRESS, "light", checks, None)
