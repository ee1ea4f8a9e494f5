"""Open redirects: where somebody is led after signing in or changing the language is always the portal."""

import html
import re
import urllib.parse

from client import Client
from portal import CROWD_PASSWORD, Portal
from seed import Seed, visitor
from tally import Tally

HOST = "evil.example"
PAYLOADS = [
    f"//{HOST}",
    f"///{HOST}",
    f"////{HOST}",
    f"/\\{HOST}",
    f"\\\\{HOST}",
    f"\\/{HOST}",
    f"/\\/{HOST}",
    f"//\\{HOST}",
    f"https://{HOST}",
    f"https:{HOST}",
    f"https:/{HOST}",
    f"http:///{HOST}",
    f"HTTPS://{HOST}",
    f"https:\\\\{HOST}",
    f"hTTps:{HOST}",
    f"/%2f%2f{HOST}",
    f"/%2F{HOST}",
    f"/%5c{HOST}",
    f"%2f%2f{HOST}",
    f"/%09/{HOST}",
    f"/\t/{HOST}",
    f"/\n/{HOST}",
    f"/\r\n/{HOST}",
    f"/%0d%0aLocation:%20//{HOST}",
    f"/\r\nLocation: //{HOST}",
    f" //{HOST}",
    f"\t//{HOST}",
    f"\x00//{HOST}",
    f"\x01//{HOST}",
    f"/.//{HOST}",
    f"/..//{HOST}",
    f"/./\\{HOST}",
    f"/;@{HOST}",
    f"/@{HOST}",
    f"@{HOST}",
    f"/../{HOST}",
    f"/.{HOST}",
    f".{HOST}",
    f"{HOST}",
    f"?//{HOST}",
    f"#//{HOST}",
    f"/?next=//{HOST}",
    f"/#//{HOST}",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "javascript://%0aalert(1)",
    "/javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://evil.example",
    "mailto:x@evil.example",
    f"//{HOST}/%2f..",
    f"//{HOST}:80",
    f"//user:pass@{HOST}",
    f"https://127.0.0.1@{HOST}",
    f"https://127.0.0.1.{HOST}",
    f"//127.0.0.1.{HOST}",
    f"//{HOST}\\@127.0.0.1",
    f"//{HOST}#@127.0.0.1",
    f"//{HOST}?@127.0.0.1",
    "//3232235777",
    "//0x7f.1",
    "//[::1]",
    "//evil。example",
    "//ｅvil.example",
    "/／evil.example",
    "／／evil.example",
    "//xn--evil.example",
    f"/{'a' * 600}//{HOST}",
    f"/uebersicht//{HOST}",
    f"/uebersicht/..//{HOST}",
    f"/%2e%2e//{HOST}",
    f"/%252f%252f{HOST}",
    f"/\u2028/{HOST}",
    f"/\u00a0/{HOST}",
    f"/%e2%80%a8/{HOST}",
    f"/\x7f/{HOST}",
    f"\ufeff//{HOST}",
    f"/😀//{HOST}",
    f"///\\;@{HOST}",
    f"https://{HOST}/127.0.0.1",
]


def host_of(portal, location):
    """Where a browser would go (WHATWG URL: blanks at the ends and tabs go, backslashes are slashes)."""
    bare = re.sub(r"[\t\r\n]", "", location.strip("".join(map(chr, range(33))))).replace("\\", "/")
    bare = re.sub(r"^(https?:)/*", r"\1//", bare, flags=re.IGNORECASE)
    target = urllib.parse.urlsplit(urllib.parse.urljoin(portal.base + "/x", bare))
    return target.scheme, target.netloc


def judge(portal, tally, name, payload, answer):
    ours = ("http", portal.host)
    if answer.header("Location") is not None:
        tally.expect(host_of(portal, answer.header("Location")) == ours, f"{name}: {payload[:60]!r} leads away")
    tally.expect(answer.status < 500, f"{name}: {payload[:60]!r} is answered {answer.status}")
    page = answer.body.decode(errors="replace")
    for value in re.findall(r'name="weiter" value="([^"]*)"|<form[^>]*action="([^"]*)"|href="([^"]*)"', page):
        target = html.unescape("".join(value))
        if not target.startswith(("tel:", "mailto:")):
            tally.expect(host_of(portal, target) == ours, f"{name}: {payload[:60]!r} stands in the page as a way out")
    # The page in the other language is asked for with the address as it came: that is followed, not judged.
    for value in set(re.findall(r'name="zurueck" value="([^"]*)"', page)):
        back = html.unescape(value)
        if host_of(portal, back) != ours:
            led = Client(portal).post("/sprache", {"sprache": "de", "zurueck": back}).header("Location")
            tally.expect(host_of(portal, led or "") == ours, f"{name}: {payload[:60]!r} leads away with the language")


def run(place, whole):
    tally = Tally()
    with Portal(place, "redirects", seed) as portal:
        guest = Client(portal)
        signed_in = visitor(portal, portal.seeded[0])
        payloads = PAYLOADS if whole else PAYLOADS[::6]
        for index, payload in enumerate(payloads):
            query = urllib.parse.quote(payload, safe="")
            raw = re.sub(r"[\x00-\x20\x7f]", "", payload).encode()
            forwarded = [("X-Forwarded-For", f"198.18.0.{index + 1}")]
            for name, answer in (
                ("sign-in page", guest.get(f"/anmelden?weiter={query}")),
                ("code page", guest.get(f"/anmelden/code?weiter={query}")),
                ("address as it came", guest.ask("GET", b"/vertraege?" + raw)),
                ("path as it came", guest.ask("GET", b"/" + raw)),
                ("sign-in page, signed in", signed_in.get(f"/anmelden?weiter={query}")),
                ("language", signed_in.post("/sprache", {"sprache": "de", "zurueck": payload})),
                ("language, guest", guest.post("/sprache", {"sprache": "de", "zurueck": payload})),
                (
                    "password again",
                    signed_in.post("/einstellungen/bestaetigen", {"passwort": CROWD_PASSWORD, "weiter": payload}),
                ),
                (
                    "password again, wrong",
                    visitor(portal, portal.seeded[1 + index % 90]).post(
                        "/einstellungen/bestaetigen", {"passwort": "falsch", "weiter": payload}
                    ),
                ),
                (
                    "sign-in, wrong",
                    guest.post(
                        "/anmelden",
                        {"email": f"x{index}@example.org", "passwort": "falsch", "weiter": payload},
                        forwarded,
                    ),
                ),
                (
                    "form carried through the sign-in",
                    guest.post(
                        "/anmelden",
                        {
                            "email": f"y{index}@example.org",
                            "passwort": "falsch",
                            "weiter": payload,
                            "auftrag-a": payload,
                        },
                        forwarded,
                    ),
                ),
                (
                    "sign-in",
                    Client(portal).sign_in(f"kunde.{index}@example.org", CROWD_PASSWORD, [("weiter", payload)]),
                ),
            ):
                judge(portal, tally, name, payload, answer)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(f"{len(payloads)} addresses at 12 places, {sum(tally.broken.values())} lead away")
    return tally


def seed(portal):
    with Seed(portal) as rows:
        return [rows.session(rows.account()) for _ in range(91)]
