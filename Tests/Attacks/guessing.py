"""Guessing codes and passwords: how many guesses reach the hash, from one address and from many."""

import itertools

from client import Client
from portal import CROWD_PASSWORD, LOGINS, Portal
from seed import Seed
from tally import Tally

CODE, CONTRACT = "Fw7kTp4M", "300001234"
LOOK_ALIKES = {"4": "A", "7": "1", "w": "vv", "p": "q", "k": "x", "F": "E", "T": "7", "M": "N"}


def seed(portal):
    with Seed(portal) as rows:
        free = rows.free_contracts(130)
        for contract, _ in free:
            rows.code(contract)
        return [number for _, number in free]


class Guesser:
    """Guesses from as many addresses as it is given; counts what was not refused before it was looked at."""

    def __init__(self, portal, path, addresses, is_forwarded=True):
        self.portal, self.path, self.addresses, self.is_forwarded = portal, path, addresses, is_forwarded
        self.processed = self.refused = 0
        self.accepted = []
        self.who = Client(portal)
        self.who.get("/anmelden")

    def guess(self, index, fields):
        address = self.addresses[index % len(self.addresses)]
        who = self.who
        if self.is_forwarded:
            who.forwarded = address
        elif who.source != address:
            who.hang_up()
            who.source = address
        answer = who.post(self.path, fields)
        if answer.status == 429:
            self.refused += 1
        else:
            self.processed += 1
        if answer.status == 303:
            self.accepted.append(fields)
        return answer


def many(count):
    return [f"203.0.{index // 250}.{index % 250 + 1}" for index in range(count)]


def registration(portal, tally, whole):
    numbers = portal.seeded
    wrong = ("aaaa%04d" % index for index in itertools.count())
    for name, addresses, forwarded, contracts, most, count in (
        ("one proxied address, many contracts", many(1), True, numbers, 20, 200),
        ("one bound address, many contracts", ["127.9.8.7"], False, numbers, 20, 60),
        ("500 addresses, one contract", many(600)[100:], True, numbers[-1:], 10, 500),
        # All share one proxy: what the visitor writes before the proxy's own entry is not believed.
        ("one address that writes its own X-Forwarded-For", ["127.9.8.6"], False, numbers, 20, 60),
    ):
        guesser = Guesser(portal, "/registrieren/code", addresses, forwarded)
        for index in range(count):
            if "writes" in name:
                guesser.who.forwarded = f"192.0.2.{index}"
            guesser.guess(
                index, {"vertragsnummer": contracts[index % len(contracts)], "registrierungscode": next(wrong)}
            )
        tally.expect(guesser.processed <= most, f"codes from {name}: {guesser.processed} of {count} reach the hash")
        tally.expect(not guesser.accepted, "a guessed code is accepted")
        tally.note(f"codes from {name}: {guesser.processed} of {count} an hour")


def case_variants(portal, tally, whole):
    """Every other spelling of the right code is a wrong code."""
    variants = {"".join(signs) for signs in itertools.product(*({sign.lower(), sign.upper()} for sign in CODE))}
    variants |= {CODE.replace(sign, other)[:8] for sign, other in LOOK_ALIKES.items()}
    variants |= {CODE[::-1], CODE[1:] + CODE[0], CODE[:-1] + "\u041c"}
    variants = sorted(variants - {CODE})
    guesser = Guesser(portal, "/registrieren/code", many(2000)[1000:])
    for index, code in enumerate(variants):
        guesser.guess(index, {"vertragsnummer": portal.seeded[20 + index // 8], "registrierungscode": code})
    tally.expect(not guesser.accepted, f"{len(guesser.accepted)} other spellings of a code are accepted")
    tally.expect(not guesser.refused, "the limits hid other spellings")
    tally.note(f"{len(variants)} other spellings refused")


def right_code(portal, tally, whole):
    """Whoever holds the letter gets in, whatever others have tried before."""
    Guesser(portal, "/registrieren/code", many(1))
    guesser = Guesser(portal, "/registrieren/code", many(3000)[2000:])
    for index in range(1000 if whole else 60):
        guesser.guess(index, {"vertragsnummer": CONTRACT, "registrierungscode": "aaaa%04d" % index})
    answer = Client(portal, forwarded="192.0.2.77").post(
        "/registrieren/code", {"vertragsnummer": CONTRACT, "registrierungscode": CODE}
    )
    tally.expect(
        answer.status == 303,
        f"the right code from an address that never guessed is refused ({answer.status}) "
        f"after {guesser.processed + guesser.refused} wrong ones of others: registering can be held up",
    )
    tally.note(f"right code after {guesser.processed + guesser.refused} wrong ones of others: {answer.status}")


def passwords(portal, tally, whole):
    for name, addresses, accounts, most, count in (
        ("one address, many accounts", many(4000)[3000:3001], LOGINS, 30, 300),
        ("1000 addresses, one account", many(5000)[4000:], 1, 10, 1000 if whole else 100),
    ):
        guesser = Guesser(portal, "/anmelden", addresses)
        for index in range(count):
            guesser.guess(index, {"email": f"kunde.{index % accounts}@example.org", "passwort": f"Sommer-{index}"})
        tally.expect(guesser.processed <= most, f"passwords from {name}: {guesser.processed} reach the hash")
        tally.note(f"passwords from {name}: {guesser.processed} of {count} in the window")
    stuffed = Guesser(portal, "/anmelden", many(5001)[5000:])
    for index in range(60):
        stuffed.guess(index, {"email": f"niemand.{index}@example.org", "passwort": CROWD_PASSWORD})
    tally.expect(stuffed.processed <= 30, "unknown addresses do not count")


def typed_codes(portal, tally, whole):
    guesser = Guesser(portal, "/code", many(7000)[6000:6001])
    for index in range(100):
        guesser.guess(index, {"code": f"BCDF-{index:04d}".replace("0", "2").replace("1", "3")})
    tally.expect(guesser.processed <= 20, f"typed codes: {guesser.processed} are looked at")
    tally.note(f"typed codes from one address: {guesser.processed} of 100 an hour")


def run(place, whole):
    tally = Tally()
    with Portal(place, "guessing", seed) as portal:
        portal.remember(CODE)
        for attack in (registration, case_variants, passwords, typed_codes, right_code):
            attack(portal, tally, whole)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally
