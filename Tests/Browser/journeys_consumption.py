"""Quarter hours by day, week, month and year; a link for a third party. With scripts and without."""

import re

import journeys_registration
import pages

LOGIN = ("jule@example.org", "Mecklenburg-Jule")
CONTRACT = "300007001"


def run(browser, demo, checks):
    for scripts in (True, False):
        context = browser.new_context(locale="de-DE", base_url=demo.url, java_script_enabled=scripts)
        context.set_default_timeout(10_000)
        page = context.new_page()
        journeys_registration.sign_in(page, *LOGIN)
        views(page, checks, scripts)
        share(browser, page, demo, checks, scripts)
        context.close()


def views(page, checks, scripts):
    page.goto(f"/vertraege/{CONTRACT}/verbrauch")
    checks.expect(page.get_by_role("row", name=re.compile("^2 Personen.* % mehr$")).is_visible(), "other households beside it")
    for name, rows in (("Jahr", 2), ("Monat", 28), ("Woche", 7), ("Tag", 23)):
        page.get_by_role("navigation", name="Zeitraum").get_by_role("link", name=name, exact=True).click()
        table = page.get_by_role("table").first
        checks.expect(page.get_by_text("Summe dieses Zeitraums").is_visible(), f"{name}: a sum")
        shown = table.get_by_role("row").count() - 1
        checks.expect(shown >= 1 and (shown >= rows or name in ("Jahr", "Monat", "Woche")), f"{name}: {shown} rows")
        if scripts:
            pages.look(page, f"consumption {name}", "light", checks)
            pages.narrow(page, f"consumption {name}", "light", checks, None)
    page.get_by_role("link", name=re.compile("^Früher: ")).click()
    checks.expect(page.get_by_role("link", name=re.compile("^Später: ")).is_visible(), "there and back")


def share(browser, page, demo, checks, scripts):
    page.goto(f"/vertraege/{CONTRACT}/verbrauch")
    page.get_by_role("link", name="Verbrauch freigeben").click()
    page.get_by_role("button", name="Link erstellen").click()
    checks.expect(page.title().startswith("Fehler: "), "what is missing is told")
    page.get_by_label("Für wen ist der Link?").fill("Energieberatung Nord")
    page.get_by_label("Wie lange soll er gelten?").select_option(label="1 Monat")
    page.get_by_role("button", name="Link erstellen").click()
    link = page.locator("code").first.inner_text()
    checks.expect(re.fullmatch(re.escape(demo.url) + r"/verbrauch/[0-9a-f]{64}", link) is not None, "a link is shown")
    guest = browser.new_context(locale="de-DE", java_script_enabled=scripts)
    reader = guest.new_page()
    checks.expect(reader.goto(link).ok, "anybody with the link reads it")
    checks.expect(reader.get_by_text("Jürß").count() == 0, "and learns no name")
    if scripts:
        pages.look(reader, "shared history", "light", checks)
        pages.narrow(reader, "shared history", "light", checks, None)
    page.goto(f"/vertraege/{CONTRACT}/freigabe")
    checks.expect(page.get_by_text("1 Mal benutzt").first.is_visible(), "the owner sees that it was used")
    if scripts:
        pages.look(page, "share", "light", checks)
        pages.narrow(page, "share", "light", checks, None)
    page.get_by_role("button", name="Link für Energieberatung Nord beenden").first.click()
    checks.expect(reader.goto(link).status == 410, "and ends it at once")
    guest.close()
