#!/usr/bin/env python3
"""Journeys through the demo portal in a real browser.

    journeys.py --program .build/debug/kundenportal [--screenshots FOLDER] [--downloads FOLDER] [--only NAME[,NAME]]

Starts the demo itself, in a folder of its own. The last line says how many checks passed and failed; any failure ends
with 1. A name is a journey's, as its file `journeys_NAME.py` (and `plain`, `pages`, `password`), or a service's of
`services.py` with `service:` before it.
"""

import argparse
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from checks import Checks
from demo import Demo
from selection import Selection
import services
import pages
import journeys_registration
import journeys_reading
import journeys_declaring
import journeys_bank
import journeys_bills
import journeys_instalment
import journeys_editing
import journeys_help
import journeys_leaving
import journeys_consumption
import journeys_moving
import journeys_passkeys
import journeys_payments
import journeys_services
import journeys_tariff
import journeys_tokens
import journeys_ordering
import journeys_office
import journeys_messages
import journeys_activation
import journeys_desk
import journeys_editing_texts
import journeys_worklists
import worklists

CHROMIUM = "/usr/bin/chromium"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", required=True)
    options.add_argument("--screenshots")
    options.add_argument("--downloads")
    options.add_argument("--only", type=Selection, default=Selection())
    options = options.parse_args()
    checks = Checks(options.only)
    table, desks = services.table(), worklists.table()
    with tempfile.TemporaryDirectory() as folder, Demo(options.program, folder) as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        print(f"Chromium {browser.version}")
        downloads = pathlib.Path(options.downloads or folder)
        downloads.mkdir(parents=True, exist_ok=True)
        context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin", base_url=demo.url)
        context.set_default_timeout(10_000)
        page = context.new_page()
        run = checks.run
        run("registration", "registering with the letter", journeys_registration.run, page, demo, checks, downloads)
        if "registration" not in options.only:
            journeys_registration.sign_in(page, *demo.login)
        run("reading", "reporting readings", journeys_reading.run, context.new_page(), demo, checks, downloads)
        run("bank", "bank details", journeys_bank.run, browser, demo, checks)
        run("instalment", "changing an instalment", journeys_instalment.run, browser, demo, checks)
        run("payments", "payments and options", journeys_payments.run, browser, demo, checks)
        run("bills", "a bill, line by line", journeys_bills.run, browser, demo, checks)
        run("help", "complaint, reading without signing in, fault, bill", journeys_help.run, browser, demo, checks)
        run("tariff", "changing the tariff", journeys_tariff.run, browser, demo, checks)
        run("ordering", "ordering a new contract", journeys_ordering.run, browser, demo, checks)
        run("services", "every service on a phone", journeys_services.run, browser, demo, table, checks, downloads)
        run("office", "the office", journeys_office.run, browser, demo, checks)
        run("messages", "messages and letters", journeys_messages.run, browser, demo, checks, desks)
        run("activation", "access by form, office and letter", journeys_activation.run, browser, demo, checks, desks,
            downloads)
        run("desk", "merging, documents, notices and looking as a customer", journeys_desk.run, browser, options.program,
            pathlib.Path(folder), checks, desks, downloads)
        run("worklists", "every queue of the office", journeys_worklists.run, browser, options.program, pathlib.Path(folder),
            checks, desks, downloads)
        run("editing_texts", "answers and words of letters", journeys_editing_texts.run, browser, demo, checks, desks)
        run("editing", "limits set in the office", journeys_editing.run, browser, demo, checks)
        run("passkeys", "passkeys", journeys_passkeys.run, browser, demo, checks)
        run("tokens", "programs and calendars of customers", journeys_tokens.run, browser, demo, checks)
        if "passkeys" in options.only:
            # The copied passkey ended every session.
            journeys_registration.sign_in(page, *demo.login)
            checks.expect(page.url.endswith("/uebersicht"), f"signed in again, not at {page.url}")
        state = context.storage_state()
        run("moving", "moving house", journeys_moving.run, browser, demo, checks)
        run("leaving", "sharing, taking along, leaving", journeys_leaving.run, browser, demo, checks, downloads)
        run("declaring", "cancelling and withdrawing", journeys_declaring.run, browser, demo, state, checks, downloads)
        run("consumption", "consumption", journeys_consumption.run, browser, demo, checks)
        run("plain", "without scripts", pages.without_scripts, browser, demo, checks)
        run("pages", "every page", pages.every_page, browser, demo, state, checks, options.screenshots)
        run("password", "pages behind the password", pages.behind_the_password, browser, demo, checks, options.screenshots)
        browser.close()
    table.check(checks, options.only.has_service)
    desks.check(checks, worklists.ran(options.only))
    if not options.only.is_all:
        print(f"Only {options.only} ran: what the others have to show is not checked.")
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
