"""Finds the pages and forms a visitor can reach, as a browser would: new ones are attacked without being listed."""

import html.parser
import re

WORDS = {"email": "neu.{}@example.org", "tel": "0385 1234567", "number": "12", "date": "2026-01-31", "url": "/"}


class Reader(html.parser.HTMLParser):
    """Links and forms of one page: (action, [(name, value)])."""

    def __init__(self, page, filling="muster"):
        super().__init__()
        self.filling, self.links, self.forms, self.inside = filling, [], [], None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = {key: value or "" for key, value in attributes}
        if tag == "a" and given.get("href", "").startswith("/"):
            self.links.append(given["href"].split("#")[0])
        elif tag == "form":
            self.inside = []
            if given.get("method", "").lower() == "post":
                self.forms.append((given["action"].split("#")[0], self.inside))
        elif self.inside is not None and given.get("name"):
            self.field(tag, given)

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = None

    def field(self, tag, given):
        name, kind = given["name"], given.get("type", "text")
        taken = any(name == known for known, _ in self.inside)
        if tag == "option" or kind == "file" or (taken and kind in ("radio", "submit")):
            return
        if tag == "button" or kind in ("hidden", "checkbox", "radio"):
            value = given.get("value", "1")
        else:
            value = given.get("value") or WORDS.get(kind, self.filling).format(self.filling)
        self.inside.append((name, value))


def kind_of(path):
    """The address without numbers and identities."""
    return "/".join("{}" if re.search(r"\d", part) else part for part in path.split("?")[0].split("/"))


def crawl(who, starts, filling="muster", most=80):
    """Every kind of page, with one address for each, and every kind of form."""
    waiting, pages, forms = list(starts), {}, {}
    while waiting and len(pages) < most:
        path = waiting.pop(0)
        kind = kind_of(path)
        if kind in pages:
            continue
        answer = who.get(path)
        pages[kind] = path
        if not (answer.header("Content-Type") or "").startswith("text/html"):
            continue
        reader = Reader(answer.body.decode(), filling)
        waiting += reader.links
        for action, fields in reader.forms:
            forms.setdefault(
                kind_of(action), (action, [field for field in fields if field[0] not in ("formular", "einmal")])
            )
    return pages, forms
