#!/usr/bin/env python3
"""Journeys through the demo portal in a real browser.

    journeys.py --program .build/debug/kundenportal [--screenshots FOLDER] [--downloads FOLDER]

Starts the demo itself, in a folder of its own. The last line says how many checks passed and failed; any failure ends
with 1.
"""

import argparse
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from checks import Checks
from demo import Demo
from services import Table
import pages
import journeys_registration
import journeys_reading
import journeys_declaring
import journeys_bank
import journeys_instalment
import journeys_help
import journeys_leaving
import journeys_consumption
import journeys_moving
import journeys_passkeys
import journeys_payments
import journeys_services
import journeys_tariff
import journeys_ordering
import journeys_office

CHROMIUM = "/usr/bin/chromium"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", required=True)
    options.add_argument("--screenshots")
    options.add_argument("--downloads")
    options = options.parse_args()
    checks = Checks()
    table = Table()
    with tempfile.TemporaryDirectory() as folder, Demo(options.program, folder) as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        print(f"Chromium {browser.version}")
        downloads = pathlib.Path(options.downloads or folder)
        context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin", base_url=demo.url)
        context.set_default_timeout(10_000)
        page = context.new_page()
        with checks.journey("registering with the letter"):
            journeys_registration.run(page, demo, checks, downloads)
        with checks.journey("reporting readings"):
            journeys_reading.run(context.new_page(), demo, checks, downloads)
        with checks.journey("bank details"):
            journeys_bank.run(browser, demo, checks)
        with checks.journey("changing an instalment"):
            journeys_instalment.run(browser, demo, checks)
        with checks.journey("payments and options"):
            journeys_payments.run(browser, demo, checks)
        with checks.journey("complaint, reading without signing in, fault, bill"):
            journeys_help.run(browser, demo, checks)
        with checks.journey("changing the tariff"):
            journeys_tariff.run(browser, demo, checks)
        with checks.journey("ordering a new contract"):
            journeys_ordering.run(browser, demo, checks)
        with checks.journey("every service on a phone"):
            journeys_services.run(browser, demo, table, checks, downloads)
        with checks.journey("the office"):
            journeys_office.run(browser, demo, checks)
        with checks.journey("passkeys"):
            journeys_passkeys.run(browser, demo, checks)
        # The copied passkey ended every session.
        journeys_registration.sign_in(page, *demo.login)
        checks.expect(page.url.endswith("/uebersicht"), f"signed in again, not at {page.url}")
        state = context.storage_state()
        with checks.journey("moving house"):
            journeys_moving.run(browser, demo, checks)
        with checks.journey("sharing, taking along, leaving"):
            journeys_leaving.run(browser, demo, checks, downloads)
        with checks.journey("cancelling and withdrawing"):
            journeys_declaring.run(browser, demo, state, checks, downloads)
        with checks.journey("consumption"):
            journeys_consumption.run(browser, demo, checks)
        with checks.journey("without scripts"):
            pages.without_scripts(browser, demo, checks)
        with checks.journey("every page"):
            pages.every_page(browser, demo, state, checks, options.screenshots)
        with checks.journey("pages behind the password"):
            pages.behind_the_password(browser, demo, checks, options.screenshots)
        browser.close()
    table.check(checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
