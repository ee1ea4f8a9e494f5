"""A visitor with cookies, without a browser: keeps what the portal sets, fills in the portal's forms."""

import html
import re
import secrets
import time
import urllib.parse

from wire import Wire, request

TOKEN = re.compile(rb'name="formular" value="([0-9a-f]{128})"')
HIDDEN = re.compile(rb'<input[^>]*type="hidden"[^>]*>')


class Client:
    """`forwarded` is the address a trusted proxy names; `source` the address the connection itself comes from."""

    def __init__(
        self, portal, source=None, forwarded=None, cookies=None, agent="Mozilla/5.0 (X11; Linux) Firefox/140.0"
    ):
        self.portal, self.source, self.forwarded, self.agent = portal, source, forwarded, agent
        self.cookies = dict(cookies or {})
        self.wire = self.token = None

    def ask(self, method, path, headers=(), body=b""):
        data = request(method, path, self.portal.host, [*self.head(), *headers], body)
        for attempt in (1, 2):
            try:
                self.wire = self.wire or Wire(self.portal, self.source)
                self.wire.send(data)
                answer = self.wire.answer(method)
                break
            except OSError:
                # An idle connection may have ended in the meantime.
                self.hang_up()
                if attempt == 2:
                    raise
        answer.asked = path
        self.keep(answer)
        if "close" in (answer.header("Connection") or "").lower():
            self.hang_up()
        return answer

    def head(self):
        headers = [("User-Agent", self.agent)]
        if self.cookies:
            headers.append(("Cookie", "; ".join(f"{key}={value}" for key, value in self.cookies.items())))
        if self.forwarded:
            headers.append(("X-Forwarded-For", self.forwarded))
        return headers

    def keep(self, answer):
        for key, value in answer.headers:
            if key.lower() != "set-cookie":
                continue
            name, _, rest = value.partition("=")
            content = rest.split(";")[0]
            if name in ("sid", "guest"):
                self.token = None
            if "Max-Age=0" in value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = content
                self.portal.remember(content)
        found = TOKEN.search(answer.body)
        if found:
            self.token = found[1].decode()
        self.portal.inspect(answer)

    def hang_up(self):
        if self.wire:
            self.wire.close()
        self.wire = None

    def get(self, path, headers=()):
        return self.ask("GET", path, headers)

    def post(self, path, fields=(), headers=(), token=None):
        """Sends a form as its page would: with the token of this visitor and a key of its own."""
        data, kind = self.form(fields, token)
        headers = [("Content-Type", kind), ("Sec-Fetch-Site", "same-origin"), *headers]
        for _ in range(10):
            answer = self.ask("POST", path, headers, data)
            # Busy: the page says to try again in a few seconds.
            if answer.status != 503:
                break
            time.sleep(1)
        return answer

    def written(self, path, fields=(), headers=(), token=None):
        """The bytes of what `post` would send."""
        data, kind = self.form(fields, token)
        return request(
            "POST",
            path,
            self.portal.host,
            [*self.head(), ("Content-Type", kind), ("Sec-Fetch-Site", "same-origin"), *headers],
            data,
        )

    def form(self, fields, token=None):
        if token is None:
            token = self.own_token()
        fields = list(fields.items() if isinstance(fields, dict) else fields)
        if not any(name == "einmal" for name, _ in fields):
            fields.append(("einmal", secrets.token_hex(16)))
        if token:
            fields.insert(0, ("formular", token))
        return urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"

    def own_token(self):
        if not self.token:
            self.get("/hilfe")
        return self.token

    def sign_in(self, email, password, more=()):
        answer = self.post("/anmelden", [("email", email), ("passwort", password), *more])
        return answer

    @property
    def is_signed_in(self):
        return self.get("/einstellungen").status == 200


def hidden(page, name):
    """The value of a hidden field of a page."""
    for tag in HIDDEN.findall(page):
        text = tag.decode()
        if f'name="{name}"' in text:
            found = re.search(r'value="([^"]*)"', text)
            return html.unescape(found[1]) if found else ""
    return None
