"""Foreign access: every address that names a thing, every method, by somebody whose it is not.

The answer has to be, byte for byte, that for a thing that does not exist."""

import collections

import objects
from books import open_books
from client import Client
from forms import report_reading
from portal import Portal
from seed import Seed, visitor
from tally import Tally
from variants import spellings

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "RANGE")
# One less than the portal bears of one person.
EACH = 9
MOST_PROBES, MOST_FOREIGN, FEW = 12, 30, 4


FILES = ("/pdf", "/beleg", "/entschaedigung", "/foto", ".csv", ".pdf", "/anlagen/{anlage}")
# Pages about money and tariffs, which name neither the place nor the meter.
WITHOUT_CANARY = {
    "/vertraege/{nummer}/" + name
    for name in (
        "abschlag",
        "bankverbindung",
        "bankverbindung/mandat",
        "bankverbindung/ueberweisung",
        "freigabe",
        "tarifoptionen",
        "tarifoptionen/beenden",
        "tarifoptionen/bestellen",
        "tarifwechsel",
        "tarifwechsel/bestellen",
        "zahlungen",
    )
}
# Not there for the owner herself: no smart meter, no gas, no mandate of the portal, no Internet tariff that was chosen, no fault,
# no move, nothing to take back, no order, nothing others declared.
WITHOUT_OWNER = {
    "/vertraege/{nummer}/tarifwechsel/zusammenfassung.pdf",
    "/vertraege/{nummer}/viertelstunden.csv",
    "/vertraege/{nummer}/viertelstunden.json",
    "/vertraege/{nummer}/co2",
    "/vertraege/{nummer}/bankverbindung/mandatskopie",
    "/vorgaenge/{nummer}/antwort",
    "/vorgaenge/{nummer}/nicht-von-mir",
    "/vorgaenge/{nummer}/termin",
    "/vorgaenge/{nummer}/vorschlag",
    "/vorgaenge/{nummer}/totalausfall",
    "/vorgaenge/{nummer}/entschaedigung",
    "/vorgaenge/{nummer}/auszahlung",
    "/vorgaenge/{nummer}/zurueckziehen",
    "/vorgaenge/{nummer}/zusammenfassung",
}


class Intruders:
    """Somebody new for every nine requests: who asks for too much of others is signed out."""

    def __init__(self, portal, tokens):
        self.portal, self.tokens, self.used, self.who = portal, iter(tokens), EACH, None

    def ask(self, method, path):
        if self.used >= EACH:
            if self.who:
                self.who.hang_up()
            token = next(self.tokens)
            self.who, self.used = visitor(self.portal, token) if token else Client(self.portal), 0
            # The first answer to a guest sets a cookie; that is not what is compared.
            self.who.own_token()
        self.used += 1
        if method == "POST":
            return self.who.post(path, {"alle": "1"})
        if method == "RANGE":
            return self.who.ask("GET", path, [("Range", "bytes=0-1023")])
        return self.who.ask(method, path)


def seed(portal, sessions):
    with Seed(portal) as rows:
        objects.mark(rows)
        own = [contract for contract, _ in rows.free_contracts(40)]
        annas = [row[0] for row in rows.rows("SELECT id FROM contract WHERE number = '300001001'")]
        documents = [row[0] for row in rows.rows("SELECT id FROM document WHERE title LIKE 'KANARIE%'")]
        tokens = collections.defaultdict(list)
        for index in range(sessions):
            stranger = rows.account(owns=own[index : index + 1])
            former = rows.account()
            for document in documents[:3]:
                rows.db.execute(
                    "INSERT INTO document_opened (document_id, account_id, opened_at) "
                    "VALUES (?, ?, '2026-01-02T03:04:05.000Z')",
                    (document, former),
                )
            reader = rows.account(reads=annas)
            for name, account in (("stranger", stranger), ("former reader", former), ("reader of another", reader)):
                tokens[name].append(rows.session(account))
        tokens["owner"] = [rows.session(rows.account_of("anna@example.org"))]
        tokens["anonymous"] = [None] * (sessions * 20)
        return tokens


def run(place, whole):
    tally = Tally()
    most = 100 if whole else FEW
    with Portal(place, "foreign", lambda portal: seed(portal, 3000 if whole else 500)) as portal:
        report_reading(portal, "anna@example.org", "Mecklenburg-Anna", "300001002", photo=True)
        connection = open_books(portal)
        targets = objects.identities(connection, most)
        tally.expect(
            all(targets.values()), f"no identities for {[path for path, found in targets.items() if not found]}"
        )
        owner = visitor(portal, portal.seeded.pop("owner")[0])
        control(owner, targets, tally)
        for name, tokens in portal.seeded.items():
            walk(Intruders(portal, tokens[2:]), targets, name, tally)
        walked = tally.tried
        misspelt(Intruders(portal, portal.seeded["stranger"][-250:]), targets, tally, 2 if whole else 1)
        # Another page of the same thing is no other thing: there have to be enough of them.
        things = objects.identities(connection, MOST_FOREIGN)
        endings = [probe(portal, portal.seeded[name][0], things) for name in ("stranger", "former reader")]
        tally.expect(
            max(endings) <= MOST_PROBES, "somebody goes on signed in after asking for more than ten foreign ids"
        )
        tally.expect(portal.lives, "the process ended")
        tally.note(
            f"{walked} requests at {len(targets)} addresses × {len(METHODS)} methods × {len(portal.seeded)} "
            f"kinds of people, {tally.tried - walked} by other spellings, "
            f"{sum(tally.broken.values())} came through"
        )
        tally.note(f"probing ends after {endings} foreign ids ({MOST_FOREIGN} is no end)")
        tally.expect(not portal.faults, "status 500")
    return tally


def control(owner, targets, tally):
    """The owner does see what the others must not: the identities are real. Hers come first; after ten of the crowd's
    her session would end."""
    for path, found in targets.items():
        if any(path.startswith(known) for known in objects.KNOWN):
            answers = [owner.get(address) for address, _ in found[:FEW]]
            seen = [answer for answer in answers if answer.status == 200]
            tally.expect(seen or path in WITHOUT_OWNER, f"{path}: its owner does not see it")
            shown = any(objects.CANARY.encode() in answer.body for answer in seen)
            silent = path.endswith(FILES) or path in WITHOUT_CANARY or path in WITHOUT_OWNER
            tally.expect(shown or silent, f"{path}: no canary is planted")


def walk(intruders, targets, name, tally):
    for path, found in targets.items():
        for method in METHODS:
            address, identity = found[0]
            absent = address.replace(identity, objects.never_there(identity))
            expected = intruders.ask(method, absent).normal(absent, *parts(absent))
            for address, _ in found:
                answer = intruders.ask(method, address)
                judge(tally, name, method, path, answer)
                seen = answer.normal(address, *parts(address))
                tally.expect(
                    seen == expected,
                    f"{name}: {method} {path} differs from what is not there " f"({difference(seen, expected)})",
                )


def judge(tally, name, method, path, answer):
    # A form is answered 200 with the page to sign in first; whether that tells anything is compared.
    leaks = answer.status in (200, 206) and method != "POST" or answer.body.startswith(b"%PDF")
    leaks = leaks or objects.CANARY.encode() in answer.body
    if leaks:
        tally.broken[f"{name}: {method} {path} shows what is foreign ({answer.status})"] += 1


def parts(address):
    return sorted(
        (part for part in address.split("/") if any(sign.isdigit() for sign in part)), key=len, reverse=True
    )


def difference(seen, expected):
    if seen[0] != expected[0]:
        return f"status {seen[0]} and not {expected[0]}"
    if seen[1] != expected[1]:
        return f"headers {sorted(set(seen[1]) ^ set(expected[1]))[:4]}"
    at = next(at for at, (one, other) in enumerate(zip(seen[2] + b"\0", expected[2] + b"\1")) if one != other)
    here = slice(max(at - 40, 0), at + 20)
    return f"{seen[2][here]!r} and {expected[2][here]!r}"


def misspelt(intruders, targets, tally, each):
    """The same things in other spellings: nothing but an answer without anything of them."""
    for path, found in targets.items():
        for address, identity in found[:each]:
            for spelling in spellings(address, identity):
                answer = intruders.ask("GET", spelling)
                shows = objects.CANARY.encode() in answer.body or answer.body.startswith(b"%PDF")
                tally.expect(
                    not shows and answer.status < 500,
                    f"{path} spelt {spelling.replace(identity, 'ID')}: {answer.status}",
                )


def probe(portal, token, targets):
    """How many foreign ids somebody may ask for before the portal ends the session."""
    who = visitor(portal, token)
    addresses = [address for found in targets.values() for address, _ in found][: MOST_FOREIGN - 1]
    for tries, address in enumerate(addresses, 1):
        who.get(address)
        if not who.is_signed_in:
            return tries
    return MOST_FOREIGN
