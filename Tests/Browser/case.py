"""One service used by one person, on a screen of 320 pixels, with scripts or without: what every service has to show."""

import re

import journeys_registration
import pages
import paper

NUMBER = re.compile(r"V-\d{4}-\d+")


def plain(text):
    """With single blanks, whatever breaks the lines."""
    return re.sub(r"\s+", " ", text)


class People:
    """The persons of the demo, each signed in once with scripts and once without."""

    def __init__(self, browser, demo):
        self.browser, self.demo, self.contexts = browser, demo, {}

    def page(self, name, scripts, service):
        """A page of this person's; where there is no name, of a stranger's who came for this service."""
        key = (name or service, scripts)
        if key not in self.contexts:
            context = self.browser.new_context(
                java_script_enabled=scripts, base_url=self.demo.url, locale="de-DE", timezone_id="Europe/Berlin",
                viewport={"width": 320, "height": 800})
            context.set_default_timeout(20_000)
            if name:
                page = context.new_page()
                journeys_registration.sign_in(page, f"{name}@example.org", f"Mecklenburg-{name.title()}")
                page.close()
            self.contexts[key] = context
        return self.contexts[key].new_page()

    def close(self):
        for context in self.contexts.values():
            context.close()


class Case:
    def __init__(self, service, name, scripts, people, table, checks, downloads):
        self.service, self.name, self.scripts = service, name, scripts
        self.people, self.demo, self.table, self.checks, self.downloads = (
            people, people.demo, table, checks, downloads)
        self.page = people.page(name, scripts, service)
        self.address = f"{name}@example.org"
        self.what = f"{service} {'with' if scripts else 'without'} scripts"

    def expect(self, holds, words):
        self.checks.expect(holds, f"{self.what}: {words} ({self.page.url})")
        return holds

    def open(self, path):
        """Opens a page; types the password where it is asked for again."""
        self.page.goto(path)
        if self.page.locator("form[action='/einstellungen/bestaetigen']").count():
            self.page.get_by_label("Passwort").fill(f"Mecklenburg-{self.name.title()}")
            self.press("Weiter")
        self.look()

    @property
    def words(self):
        return plain(self.page.locator("main").inner_text())

    def press(self, words):
        self.click(self.page.get_by_role("button", name=words, exact=True))

    def follow(self, words):
        self.click(self.page.get_by_role("link", name=words).first)

    def click(self, target):
        """Until the next page is there: what is looked at then is not the page before."""
        with self.page.expect_navigation():
            target.click()

    def look(self):
        path = self.page.url.split("/", 3)[-1]
        if self.expect(pages.fits(self.page), f"{path} scrolls sideways at 320 pixels: {pages.widest(self.page)}"):
            self.table.note(self.service, "narrow")
        if self.scripts:
            before = self.checks.failed
            pages.look(self.page, path, "320 pixels", self.checks)
            if self.checks.failed == before:
                self.table.note(self.service, "axe")

    def told(self, cell, words=None):
        """The form came back with what is wrong at its field, or the page says it in these words."""
        title = self.page.title()
        said = self.page.locator("main").inner_text()
        holds = words in said if words else title.startswith("Fehler: ")
        if self.expect(holds, f"{cell}: {title}: {said[:300]!r}"):
            self.table.note(self.service, cell)
        self.look()

    def arrived(self):
        """The page with the number, its PDF, and the letter that names the same number."""
        main = self.page.locator("main").inner_text()
        found = NUMBER.search(main)
        if not self.expect(found is not None, f"a number: {main[:300]!r}"):
            return None
        number = found.group()
        self.table.note(self.service, "scripts" if self.scripts else "plain")
        self.table.note(self.service, "page")
        self.look()
        links = self.page.locator("main a[href$='/beleg'], main a[href$='/pdf']")
        self.keep(links.first.get_attribute("href"), number, number)
        return number

    def letter(self, number, address=None):
        self.demo.letter(address or self.address, number)
        self.table.note(self.service, "letter")

    def keep(self, path, name, *words):
        """Opens a PDF and looks for words in it."""
        answer = self.page.request.get(path)
        if not self.expect(answer.ok and answer.body().startswith(b"%PDF-"), f"{path} is a PDF"):
            return ""
        file = self.downloads / f"{self.service}-{name}.pdf"
        file.write_bytes(answer.body())
        text = paper.text(file)
        for word in words:
            self.expect(word in text, f"{path} says {word}: {text[:300]!r}")
        self.table.note(self.service, "paper")
        return text

    def take_back(self, number):
        self.open(f"/vorgaenge/{number}")
        self.follow("Vorgang zurückziehen")
        self.look()
        self.press("Vorgang zurückziehen")
        self.told("withdrawn", "Zurückgezogen")
