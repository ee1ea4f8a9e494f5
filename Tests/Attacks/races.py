"""Races: fifty requests in the same moment for what may happen once. Counted in the database, not in the answers."""

import races_people
from books import value
from portal import CROWD_PASSWORD, Portal
from races_seed import AT_ONCE, seed
from races_signing_in import recovery_codes, totp_codes
from client import Client
from forms import reading_fields
from guesser import many
from seed import digest, visitor
from tally import Tally
from wire import at_once

CODE = "Fw7kTp4M"


class Race:
    """Sends, and counts the effects of each round."""

    def __init__(self, portal, tally, name):
        self.portal, self.tally, self.name, self.rounds, self.effects, self.busy = portal, tally, name, 0, 0, 0

    def run(self, requests, sql, *values, before=0):
        answers = at_once(self.portal, requests)
        for answer in answers:
            self.tally.expect(answer is not None, f"{self.name}: no answer")
            if answer:
                self.portal.inspect(answer)
                self.tally.expect(answer.status != 500, f"{self.name}: a loser gets 500")
        effects = value(self.portal, sql, *values) - before
        statuses = {answer.status for answer in answers if answer}
        if effects == 0 and 503 in statuses and not statuses & {200, 303}:
            # Too busy for anybody to win: nothing happened, and everybody was told so.
            self.busy += 1
            return answers
        self.rounds += 1
        self.effects += effects
        self.tally.expect(effects == 1, f"{self.name}: {effects} effects")
        return answers

    def close(self):
        busy = f" ({self.busy} more too busy for anybody)" if self.busy else ""
        self.tally.note(f"{self.name} {self.effects} effects in {self.rounds} rounds{busy}")


def readings(portal, tally):
    half = len(portal.seeded["readers"]) // 2
    for name, readers in (
        ("reading, one key", portal.seeded["readers"][:half]),
        ("reading, own keys", portal.seeded["readers"][half:]),
    ):
        race = Race(portal, tally, name)
        for token, number in readers:
            who = visitor(portal, token)
            path, fields = f"/vertraege/{number}/zaehlerstand", reading_fields(who, number)
            one = who.written(path, fields)
            requests = [one if "one" in name else who.written(path, fields) for _ in range(AT_ONCE)]
            race.run(
                requests,
                "SELECT COUNT(*) FROM service_request JOIN contract ON contract.id = contract_id "
                "WHERE contract.number = ?",
                number,
            )
            tally.expect(
                value(
                    portal,
                    "SELECT COUNT(*) FROM outbox JOIN service_request AS request ON "
                    "outbox.payload LIKE '%' || request.id || '%' JOIN contract ON contract.id = request.contract_id "
                    "WHERE outbox.kind = 'request-arrived' AND contract.number = ?",
                    number,
                )
                == 1,
                f"{name}: not one letter",
            )
        race.close()


def redeeming(portal, tally):
    race = Race(portal, tally, "code step")
    for round, (contract, number) in enumerate(portal.seeded["codes"]):
        fields = {"vertragsnummer": number, "registrierungscode": CODE}
        # New addresses each time: one may try twenty codes an hour.
        guests = [Client(portal, forwarded=address) for address in many(AT_ONCE, first=round * AT_ONCE)]
        guests[0].get("/anmelden")
        for who in guests:
            who.cookies, who.token = guests[0].cookies, guests[0].token
        race.run(
            [who.written("/registrieren/code", fields) for who in guests],
            "SELECT COUNT(*) FROM registration JOIN registration_code AS code ON code.id = code_id "
            "WHERE contract_id = ? AND confirmed_at IS NULL",
            contract,
        )
    race.close()


def pressing(portal, tally, name, items, sql, fields=lambda index: {}):
    """The button behind one or two links, pressed fifty times."""
    race = Race(portal, tally, name)
    for subject, links in items:
        links = [links] if isinstance(links, str) else links
        guests = [Client(portal, cookies={"link": link}) for link in links]
        for who in guests:
            who.get("/bestaetigen")
        race.run(
            [guests[index % len(guests)].written("/bestaetigen", fields(index)) for index in range(AT_ONCE)],
            sql,
            subject,
        )
    race.close()


OWNERS = "SELECT COUNT(*) FROM contract_access WHERE contract_id = ? AND role = 'owner'"
EVENTS = "SELECT COUNT(*) FROM account_event WHERE account_id = ? AND kind = '{}'"


def asking_for_addresses(portal, tally):
    race = Race(portal, tally, "asking for a new address")
    for token in portal.seeded["asking"]:
        who = visitor(portal, token)
        account = value(portal, "SELECT account_id FROM session WHERE token_hash = ?", digest(token))
        race.run(
            [
                who.written("/einstellungen/email", {"email": f"neu.{index}.{token[:8]}@example.org"})
                for index in range(AT_ONCE)
            ],
            "SELECT COUNT(*) FROM email_change WHERE account_id = ? AND confirmed_at IS NULL",
            account,
        )
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
        pressing(
            portal,
            tally,
            "new password",
            seeded["resets"],
            EVENTS.format("password-reset"),
            lambda index: {"passwort": f"Kranich {index} über dem Bodden"},
        )
        pressing(portal, tally, "new address", seeded["changes"], EVENTS.format("email-changed"))
        pressing(portal, tally, "undoing a new address", seeded["undos"], EVENTS.format("email-change-undone"))
        asking_for_addresses(portal, tally)
        pressing(
            portal,
            tally,
            "one new address for two",
            seeded["same"],
            "SELECT COUNT(*) FROM account WHERE email_key = ?",
        )
        recovery_codes(portal, tally, Race)
        totp_codes(portal, tally, Race)
        for race in (races_people.paper, races_people.invitations, races_people.closing, races_people.passkeys):
            race(portal, tally, Race, AT_ONCE)
        tally.note(f"{AT_ONCE} at once each")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally
