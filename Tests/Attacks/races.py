"""Races: fifty requests in the same moment for what may happen once. Counted in the database, not in the answers."""

import secrets

from books import value
from portal import CROWD_PASSWORD, Portal
from races_signing_in import recovery_codes, seed_second_factors, totp_codes
from client import Client
from forms import reading_fields
from seed import Seed, digest, instant, visitor
from tally import Tally
from wire import at_once

AT_ONCE = 50
CODE = "Fw7kTp4M"


def seed(portal, rounds):
    with Seed(portal) as rows:
        free = rows.free_contracts(4 * rounds)
        accounts = [rows.account_of(f"kunde.{index}@example.org") for index in range(6 * rounds)]
        seeded = {"readers": [], "links": [], "pairs": [], "resets": [], "changes": [], "same": [], "undos": []}
        for index in range(2 * rounds):
            number = rows.rows(
                "SELECT number FROM contract JOIN contract_access ON contract_id = id WHERE account_id = ? AND "
                "commodity = 'strom'", accounts[index])[0][0]
            seeded["readers"].append((rows.session(accounts[index]), number))
        seeded["codes"] = free[:rounds]
        for contract, _ in free[:rounds]:
            rows.code(contract)
        for contract, _ in free[rounds:2 * rounds]:
            registration, _ = rows.registration(rows.code(contract), f"einmal.{contract[:12]}@example.org")
            seeded["links"].append((contract, rows.link("registration", registration)))
        for contract, _ in free[2 * rounds:3 * rounds]:
            code = rows.code(contract)
            two = [rows.registration(code, f"{name}.{contract[:12]}@example.org")[0] for name in ("eins", "zwei")]
            seeded["pairs"].append((contract, [rows.link("registration", registration) for registration in two]))
        for account in accounts[2 * rounds:3 * rounds]:
            seeded["resets"].append((account, rows.link("password-reset", account)))
        for index, account in enumerate(accounts[3 * rounds:4 * rounds]):
            seeded["changes"].append((account, rows.link("email-change", change(rows, account, f"neu.{index}@example.org"))))
            seeded["undos"].append((account, rows.link(
                "email-undo", change(rows, account, email(rows, account), f"alt.{index}@example.org", instant()))))
        for index in range(rounds):
            two = accounts[4 * rounds + 2 * index:4 * rounds + 2 * index + 2]
            address = f"beide.{index}@example.org"
            seeded["same"].append((address, [rows.link("email-change", change(rows, one, address)) for one in two]))
        seeded["asking"] = [rows.session(rows.account()) for _ in range(rounds)]
        seeded["factors"] = seed_second_factors(rows, rounds, AT_ONCE)
        return seeded


def email(rows, account):
    return rows.rows("SELECT email FROM account WHERE id = ?", account)[0][0]


def change(rows, account, new, old=None, confirmed=None):
    id = secrets.token_hex(16)
    rows.db.execute(
        "INSERT INTO email_change (id, account_id, old_email, new_email, asked_at, lapses_at, confirmed_at) "
        "VALUES (?,?,?,?,?,?,?)", (id, account, old or email(rows, account), new, instant(), instant(86_400), confirmed))
    return id


class Race:
    """Sends, and counts the effects of each round."""

    def __init__(self, portal, tally, name):
        self.portal, self.tally, self.name, self.rounds, self.effects = portal, tally, name, 0, 0

    def run(self, requests, sql, *values, before=0):
        answers = at_once(self.portal, requests)
        for answer in answers:
            self.tally.expect(answer is not None, f"{self.name}: no answer")
            if answer:
                self.portal.inspect(answer)
                self.tally.expect(answer.status != 500, f"{self.name}: a loser gets 500")
        effects = value(self.portal, sql, *values) - before
        self.rounds += 1
        self.effects += effects
        self.tally.expect(effects == 1, f"{self.name}: {effects} effects")
        return answers

    def close(self):
        self.tally.note(f"{self.name} {self.effects} effects in {self.rounds} rounds")


def readings(portal, tally):
    half = len(portal.seeded["readers"]) // 2
    for name, readers in (("reading, one key", portal.seeded["readers"][:half]),
                          ("reading, own keys", portal.seeded["readers"][half:])):
        race = Race(portal, tally, name)
        for token, number in readers:
            who = visitor(portal, token)
            path, fields = f"/vertraege/{number}/zaehlerstand", reading_fields(who, number)
            one = who.written(path, fields)
            requests = [one if "one" in name else who.written(path, fields) for _ in range(AT_ONCE)]
            race.run(requests, "SELECT COUNT(*) FROM service_request JOIN contract ON contract.id = contract_id "
                     "WHERE contract.number = ?", number)
            tally.expect(value(portal, "SELECT COUNT(*) FROM outbox WHERE kind = 'reading-reported' AND payload LIKE ?",
                               f"%{number}%") == 1, f"{name}: not one letter")
        race.close()


def redeeming(portal, tally):
    race = Race(portal, tally, "code step")
    for contract, number in portal.seeded["codes"]:
        fields = {"vertragsnummer": number, "registrierungscode": CODE}
        guests = [Client(portal, forwarded=f"203.0.113.{index}") for index in range(AT_ONCE)]
        guests[0].get("/anmelden")
        for who in guests:
            who.cookies, who.token = guests[0].cookies, guests[0].token
        race.run([who.written("/registrieren/code", fields) for who in guests],
                 "SELECT COUNT(*) FROM registration JOIN registration_code AS code ON code.id = code_id "
                 "WHERE contract_id = ? AND confirmed_at IS NULL", contract)
    race.close()


def pressing(portal, tally, name, items, sql, fields=lambda index: {}):
    """The button behind one or two links, pressed fifty times."""
    race = Race(portal, tally, name)
    for subject, links in items:
        links = [links] if isinstance(links, str) else links
        guests = [Client(portal, cookies={"link": link}) for link in links]
        for who in guests:
            who.get("/bestaetigen")
        race.run([guests[index % len(guests)].written("/bestaetigen", fields(index)) for index in range(AT_ONCE)],
                 sql, subject)
    race.close()


OWNERS = "SELECT COUNT(*) FROM contract_access WHERE contract_id = ? AND role = 'owner'"
EVENTS = "SELECT COUNT(*) FROM account_event WHERE account_id = ? AND kind = '{}'"


def asking_for_addresses(portal, tally):
    race = Race(portal, tally, "asking for a new address")
    for token in portal.seeded["asking"]:
        who = visitor(portal, token)
        account = value(portal, "SELECT account_id FROM session WHERE token_hash = ?", digest(token))
        race.run([who.written("/einstellungen/email", {"email": f"neu.{index}.{token[:8]}@example.org"})
                  for index in range(AT_ONCE)],
                 "SELECT COUNT(*) FROM email_change WHERE account_id = ? AND confirmed_at IS NULL", account)
    race.close()


def run(place, whole):
    tally = Tally()
    rounds = 50 if whole else 2
    with Portal(place, "races", lambda portal: seed(portal, rounds)) as portal:
        seeded = portal.seeded
        portal.remember(CROWD_PASSWORD)
        readings(portal, tally)
        redeeming(portal, tally)
        pressing(portal, tally, "registration link", seeded["links"], OWNERS)
        pressing(portal, tally, "two registrations of one code", seeded["pairs"], OWNERS)
        pressing(portal, tally, "new password", seeded["resets"], EVENTS.format("password-reset"),
                 lambda index: {"passwort": f"Kranich {index} über dem Bodden"})
        pressing(portal, tally, "new address", seeded["changes"], EVENTS.format("email-changed"))
        pressing(portal, tally, "undoing a new address", seeded["undos"], EVENTS.format("email-change-undone"))
        asking_for_addresses(portal, tally)
        pressing(portal, tally, "one new address for two", seeded["same"],
                 "SELECT COUNT(*) FROM account WHERE email_key = ?")
        recovery_codes(portal, tally, Race)
        totp_codes(portal, tally, Race)
        tally.note(f"{AT_ONCE} at once each")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally
