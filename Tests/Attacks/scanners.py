"""Link scanners: mail programs open links and run the scripts behind them. The reader's press must still count."""

from books import value
from browser import chromium, open_each
from client import Client
from crawl import Reader
from letters import await_link, await_quiet
from portal import Portal
from seed import Seed, digest, visitor
from tally import Tally

AGENTS = [
    "Mozilla/5.0 (Windows NT 10.0; Microsoft Outlook 16.0)",
    "GoogleImageProxy",
    "Barracuda Sentinel",
    "Mozilla/5.0 (compatible; bingbot/2.0)",
    "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0",
]
PREFETCH = [[], [("Purpose", "prefetch")], [("Sec-Purpose", "prefetch;prerender")], [("Sec-Fetch-Mode", "no-cors")]]
CODE, NEW = "Fw7kTp4M", "Kraniche über dem Bodden 8"


def seed(portal, times):
    with Seed(portal) as rows:
        free = rows.free_contracts(times)
        for contract, _ in free:
            rows.code(contract)
        accounts = {index: rows.account_of(f"kunde.{index}@example.org") for index in range(4 * times)}
        return {
            "contracts": [number for _, number in free],
            "accounts": accounts,
            "sessions": {index: rows.session(account) for index, account in accounts.items()},
        }


class Letters:
    """Makes the portal send each kind of link, as its reader would. Each returns the address of the link."""

    def __init__(self, portal, times):
        self.portal, self.times = portal, times

    def registration(self, index):
        who, email = Client(self.portal, forwarded=f"192.0.2.{index + 1}"), f"neu.hier.{index}@example.org"
        who.post(
            "/registrieren/code",
            {"vertragsnummer": self.portal.seeded["contracts"][index], "registrierungscode": CODE},
        )
        who.post("/registrieren/email", {"email": email})
        who.post("/registrieren/passwort", {"passwort": NEW})
        return f"/bestaetigen/{await_link(self.portal, email)}"

    def password_reset(self, index):
        email = f"kunde.{index}@example.org"
        Client(self.portal, forwarded=f"192.0.3.{index + 1}").post("/passwort-vergessen", {"email": email})
        return f"/bestaetigen/{await_link(self.portal, email)}"

    def email_change(self, index):
        index += self.times
        who = visitor(self.portal, self.portal.seeded["sessions"][index])
        who.post("/einstellungen/email", {"email": f"anders.{index}@example.org"})
        return f"/bestaetigen/{await_link(self.portal, f'anders.{index}@example.org')}"

    def email_undo(self, index):
        """The letter to the old address, sent when the new one was confirmed."""
        return f"/bestaetigen/{await_link(self.portal, f'kunde.{index + self.times}@example.org')}"

    def consent(self, index):
        who = visitor(self.portal, self.portal.seeded["sessions"][index + 2 * self.times])
        who.post("/einstellungen/kontakt", {"wunsch": "email-offers", "stand": "0"})
        return f"/bestaetigen/{await_link(self.portal, f'kunde.{index + 2 * self.times}@example.org')}"

    def unsubscribe(self, index):
        """As it stands in advertising letters."""
        account = self.portal.seeded["accounts"][index + 2 * self.times]
        return f"/abmelden-von/{self.portal.unsubscribe_token(account, 'email-offers')}"


def scan(portal, path, tally):
    """Twenty openings by programs, each in a browser of its own that keeps cookies and follows."""
    for turn in range(20):
        program = Client(portal, agent=AGENTS[turn % len(AGENTS)], source=f"127.4.0.{turn + 1}")
        more = PREFETCH[turn % len(PREFETCH)]
        for method in ("HEAD", "GET", "OPTIONS") if turn % 5 == 0 else ("GET",):
            answer = program.ask(method, path, more)
            if answer.status == 303:
                answer = program.ask("GET" if method == "OPTIONS" else method, answer.header("Location"), more)
            tally.expect(answer.status < 500, f"a program that opens a link gets {answer.status}")
        program.hang_up()


def press(portal, path):
    """What the reader does: open, fill in what is asked for, press."""
    who = Client(portal, forwarded="192.0.2.250")
    answer = who.get(path)
    shown = answer.header("Location") if answer.status == 303 else path
    page = who.get(shown).body.decode()
    for action, fields in Reader(page).forms:
        if action in (shown, path):
            filled = [
                (name, NEW if "passwort" in name else word)
                for name, word in fields
                if name not in ("formular", "einmal")
            ]
            return who.post(action, filled)
    return None


def was_used(portal, path, kind, index, times):
    if kind == "unsubscribe":
        return (
            value(
                portal,
                "SELECT COUNT(*) FROM consent_event WHERE account_id = ? AND what = 'withdrawn'",
                portal.seeded["accounts"][index + 2 * times],
            )
            > 0
        )
    return (
        value(portal, "SELECT used_at FROM one_time_link WHERE token_hash = ?", digest(path.split("/")[-1]))
        is not None
    )


def run(place, whole):
    tally = Tally()
    times, seconds = (5, 10) if whole else (1, 2)
    portal = Portal(place, "scanners", lambda portal: seed(portal, times))
    with portal, chromium() as browser:
        portal.remember(CODE)
        letters = Letters(portal, times)
        for kind in ("registration", "password_reset", "email_change", "email_undo", "consent", "unsubscribe"):
            for index in range(times):
                path = getattr(letters, kind)(index)
                scan(portal, path, tally)
                open_each(browser, portal, path, seconds)
                await_quiet(portal)
                tally.expect(not was_used(portal, path, kind, index, times), f"{kind}: used up by being opened")
                answer = press(portal, path)
                tally.expect(
                    answer is not None and answer.status in (200, 303),
                    f"{kind}: the press of its reader is answered {answer and answer.status}",
                )
                tally.expect(
                    was_used(portal, path, kind, index, times), f"{kind}: the press of its reader has no effect"
                )
                again = Client(portal)
                again.get(path)
                if kind != "unsubscribe":
                    tally.expect(again.get("/bestaetigen").status == 410, f"{kind}: a second press is offered")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(
            f"6 kinds of links × {times}: opened 20 times by programs and {seconds} s by Chromium with scripts, "
            f"{sum(tally.broken.values())} used up; the reader's press counts once"
        )
    return tally
