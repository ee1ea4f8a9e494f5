"""Who works in the office, and who writes to it."""

import journeys_office


class Desk:
    """A browser for the customer, and one for each colleague of the office."""

    def __init__(self, browser, demo, checks, table, scripts, width):
        self.browser, self.demo, self.checks, self.table = browser, demo, checks, table
        self.scripts, self.width, self.colleagues = scripts, width, {}

    def page(self):
        context = self.browser.new_context(
            java_script_enabled=self.scripts, base_url=self.demo.url, locale="de-DE", timezone_id="Europe/Berlin",
            viewport={"width": self.width, "height": 900})
        context.set_default_timeout(10_000)
        return context.new_page()

    def look(self, page, what):
        journeys_office.looked_at(page, what, self.checks, self.scripts)

    def colleague(self, name):
        """Signed in to the office, once."""
        if name not in self.colleagues:
            self.colleagues[name] = self.page()
            journeys_office.sign_in(self.colleagues[name], self.demo, self.checks, name, "/service/freischaltung")
        return self.colleagues[name]

    def show(self, row, cell, holds, words):
        """A check that fills a cell of the table."""
        self.checks.expect(holds, words)
        if holds:
            self.table.note(row, cell)
