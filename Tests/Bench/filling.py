"""Fills in the forms of the portal as a customer would, over one connection, and times the last press."""

import html.parser
import http.client
import secrets
import time
import urllib.parse


class Unfit(Exception):
    """This customer cannot send this."""


class Forms(html.parser.HTMLParser):
    """The forms of a page that are sent by POST: (action, [(name, value)]), each field as the page offers it."""

    def __init__(self, page):
        super().__init__()
        self.forms, self.links, self.inside, self.select, self.area = [], [], None, None, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = {key: value or "" for key, value in attributes}
        name, kind = given.get("name"), given.get("type", "text")
        if tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "form":
            self.inside = [] if given.get("method", "").lower() == "post" else None
            if self.inside is not None:
                self.forms.append((given["action"].partition("#")[0], self.inside))
        elif self.inside is None:
            return
        elif tag == "select":
            self.select = len(self.inside)
            self.inside.append((name, ""))
        elif tag == "option" and self.select is not None:
            known, value = self.inside[self.select]
            if not value or "selected" in given:
                self.inside[self.select] = (known, given.get("value", ""))
        elif tag == "textarea":
            self.inside.append((name, ""))
        elif tag == "input" and name and kind != "file" and (kind not in ("checkbox", "radio") or "checked" in given):
            self.inside.append((name, given.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = None
        elif tag == "select":
            self.select = None


class Filler:
    """One visitor at their own address, which a trusted proxy names."""

    def __init__(self, house, cookie, address):
        self.house = house
        self.wire = http.client.HTTPConnection("127.0.0.1", house.port, timeout=30)
        self.headers = {"X-Forwarded-For": address, "Sec-Fetch-Site": "same-origin"}
        self.cookies = dict(part.split("=", 1) for part in [cookie] if part)

    def ask(self, method, path, body=None):
        headers = dict(self.headers, Cookie="; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        began = time.perf_counter()
        self.wire.request(method, path, body, headers)
        answer = self.wire.getresponse()
        page = answer.read().decode(errors="replace")
        self.seconds = time.perf_counter() - began
        for key, value in answer.getheaders():
            if key.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                self.cookies[name] = rest.split(";")[0]
        return answer.status, answer.headers.get("Location", ""), page

    def page(self, path):
        status, to, page = self.ask("GET", path)
        return self.page(to) if status == 303 else page

    def press(self, page, action, **values):
        """Sends the form of `page` that goes to `action`. Returns where that leads."""
        fields = next((fields for to, fields in Forms(page).forms if to == action), None)
        if fields is None:
            raise Unfit(f"no form for {action}: {page[:200]}")
        fields = [(name, values.pop(name, value)) for name, value in fields]
        fields += values.items()
        if not any(name == "einmal" for name, _ in fields):
            fields.append(("einmal", secrets.token_hex(16)))
        status, to, page = self.ask("POST", action, urllib.parse.urlencode(fields))
        if status != 303:
            raise Unfit(f"{action} is answered {status}: {problems(page)}")
        return to


def problems(page):
    begin = page.find('class="problems"')
    return page[begin : begin + 600] if begin >= 0 else page[:600]
