"""A real browser with scripts."""

import contextlib
import os

# Without what a test does not look at.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--no-first-run",
    # Nothing leaves this computer.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@contextlib.contextmanager
def chromium():
    # Here, because only these families need it.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def open_each(browser, portal, path, seconds):
    """Opens an address and lets its scripts run, pressing nothing."""
    context = browser.new_context(base_url=portal.base)
    page = context.new_page()
    page.goto(path)
    page.mouse.move(200, 200)
    page.wait_for_timeout(seconds * 1000)
    context.close()
