"""Host and header injection: every link of every letter begins with the configured address, for its reader only."""

import re

from books import rows
from client import Client
from letters import all_letters, await_quiet
from portal import LOGINS, Portal
from tally import Tally
from wire import Wire, request

EVIL = "evil.example"
HEADERS = [
    "X-Forwarded-Host",
    "X-Host",
    "X-Original-Host",
    "X-HTTP-Host-Override",
    "X-Forwarded-Server",
    "X-Original-URL",
    "X-Rewrite-URL",
    "Forwarded",
    "X-Forwarded-Proto",
    "X-Forwarded-Scheme",
    "X-Forwarded-Port",
    "X-Forwarded-Prefix",
    "X-ProxyUser-Ip",
    "True-Client-IP",
    "Origin",
    "Referer",
    "Via",
    "Base-Url",
    "X-Wap-Profile",
    "CF-Connecting-IP",
    "Client-IP",
    "X-Real-IP",
    "From",
    "Contact",
    "X-Base-Url",
]
INJECTED = [
    "\r\nBcc: alle@evil.example",
    "\nBcc: alle@evil.example",
    "\rBcc: alle@evil.example",
    "\r\n\r\nhttps://evil.example/",
    "%0d%0aBcc: alle@evil.example",
    "\0",
    "\u2028Bcc: alle@evil.example",
    ", alle@evil.example",
    "; alle@evil.example",
    " alle@evil.example",
    "?bcc=alle@evil.example",
    "=?utf-8?q?=0d=0aBcc:_alle=40evil.example?=",
    "\n.\nRCPT TO:<alle@evil.example>",
    "\x0b\x0cBcc: alle@evil.example",
]


def named(host):
    """Other ways to name a host."""
    port = host.split(":")[1]
    return [
        EVIL,
        f"{EVIL}:{port}",
        f"{host}.{EVIL}",
        f"{host}@{EVIL}",
        f"{EVIL}@{host}",
        f"{EVIL}/{host}",
        f"{host},{EVIL}",
        f"{host} {EVIL}",
        f"{host}/",
        f"{host}#{EVIL}",
        f"{host}?{EVIL}",
        f"127.0.0.1:{int(port) ^ 1}",
        "127.0.0.1",
        f"localhost:{port}",
        f"127.1:{port}",
        f"[::1]:{port}",
        f"2130706433:{port}",
        f"127.0.0.1.:{port}",
        "",
        " ",
        f"{host}\t{EVIL}",
        f"{host}\\{EVIL}",
        f"0.0.0.0:{port}",
        f"http://{host}",
        f"{EVIL}%00{host}",
        "*",
        "a" * 4000,
    ]


def requests(portal, who):
    """Requests for a new password that name somebody else: (words, bytes)."""

    def made(index, host, headers=(), path="/passwort-vergessen", twice=None):
        body, kind = who.form({"email": f"kunde.{index % LOGINS}@example.org"})
        data = request("POST", path, host, [("Content-Type", kind), *who.head(), *headers], body)
        return data if twice is None else data.replace(b"\r\n", f"\r\nHost: {twice}\r\n".encode(), 1)

    variants = [(f"Host {host[:40]!r}", dict(host=host)) for host in named(portal.host)]
    variants += [
        ("no Host", dict(host=None)),
        ("two Hosts, ours first", dict(host=portal.host, twice=EVIL)),
        ("two Hosts, ours last", dict(host=EVIL, twice=portal.host)),
        ("absolute form", dict(host=portal.host, path=f"http://{EVIL}/passwort-vergessen")),
        ("absolute form of ours", dict(host=EVIL, path=f"{portal.base}/passwort-vergessen")),
        ("Host below", dict(host=portal.host, headers=[("host", EVIL)])),
        ("Host with a blank", dict(host=portal.host, headers=[("Host ", EVIL)])),
        ("folded Host", dict(host=f"{portal.host}\r\n {EVIL}")),
    ]
    variants += [
        (name, dict(host=portal.host, headers=[(name, f"for=1;host={EVIL}" if name == "Forwarded" else EVIL)]))
        for name in HEADERS
    ]
    return [(words, made(index, **more)) for index, (words, more) in enumerate(variants)]


def run(place, whole):
    tally = Tally()
    with Portal(place, "hosts") as portal:
        who = Client(portal)
        who.own_token()
        variants = requests(portal, who)
        for words, data in variants:
            answer = sent(portal, data)
            if answer is None:
                continue
            reflects = any(EVIL in value for _, value in answer.headers) or EVIL.encode() in answer.body
            tally.expect(not reflects, f"{words}: the answer names the other host ({answer.status})")
            tally.expect(answer.status in (303, 400, 403, 404, 421, 431), f"{words}: answered {answer.status}")
        inject(portal, who, tally)
        await_quiet(portal)
        links = read(portal, tally)
        tally.expect(links >= 30, f"only {links} links in letters")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(
            f"{len(variants)} ways to name another host, {len(INJECTED) * 2} injected lines, {links} links in letters "
            f"all ours"
        )
    return tally


def sent(portal, data):
    try:
        with Wire(portal) as wire:
            wire.send(data)
            answer = wire.answer("POST")
            portal.inspect(answer)
            return answer
    except OSError:
        return None


def inject(portal, who, tally):
    """Lines in fields and addresses that reach letters and headers."""
    for index, line in enumerate(INJECTED):
        for email in (f"kunde.{120 + index}@example.org{line}", f"{line}kunde.{140 + index}@example.org"):
            answer = who.post("/passwort-vergessen", {"email": email})
            tally.expect(answer.status in (303, 422), f"a line in an address is answered {answer.status}")
        for path, fields in (
            ("/sprache", {"sprache": f"en{line}", "zurueck": f"/hilfe{line}X-Injected: 1"}),
            ("/anmelden", {"email": "a@example.org", "passwort": "x", "weiter": f"/{line}X-Injected: 1"}),
        ):
            answer = who.post(path, fields, [("X-Forwarded-For", f"198.51.100.{index + 1}")])
            names = {name.lower() for name, _ in answer.headers}
            tally.expect(not names & {"x-injected", "bcc"}, f"{path}: a header is injected")


def read(portal, tally):
    """Letters go to those who have an account; the demo's own are among them."""
    addresses = {address for (address,) in rows(portal, "SELECT email FROM account")}
    links = 0
    for letter, text in all_letters(portal):
        headers = {name.lower() for name in letter.keys()}
        tally.expect("bcc" not in headers and "cc" not in headers, "a letter has more readers")
        tally.expect(str(letter["To"]) in addresses, f"a letter goes to {letter['To']}")
        for link in re.findall(r"https?://[^\s\"'<>]+", text):
            links += 1
            tally.expect(link.startswith(portal.base + "/"), f"a letter links to {link[:60]}")
        tally.expect(EVIL not in text, "a letter names the other host")
    return links
