"""Guessing the codes of letters. No limit that all addresses share refuses anybody: beyond what a contract has for all,
each address has tries of its own for it, and the operator hears of so many."""

import itertools
import re
import threading

from books import value
from client import Client
from guesser import Guesser, many

PATH = "/registrieren/code"
CODE, CONTRACT = "Fw7kTp4M", "300001234"
LOOK_ALIKES = {"4": "A", "7": "1", "w": "vv", "p": "q", "k": "x", "F": "E", "T": "7", "M": "N"}
# In an hour: for one address; at one contract for all together, and then for each address by itself.
BY_ADDRESS, BY_CONTRACT, BY_NEWCOMER = 20, 10, 3
# What the operator is told of: tries an hour at one contract, wrong codes a day of all.
ALARM_CONTRACT, ALARM_DAY = 200, 500
WRONG = ("aaaa%04d" % index for index in itertools.count())


def seed(rows):
    free = rows.free_contracts(130)
    for contract, _ in free:
        rows.code(contract)
    return [number for _, number in free]


def wrong(contract):
    return {"vertragsnummer": contract, "registrierungscode": next(WRONG)}


def one_address(portal, tally, whole):
    numbers = portal.seeded["contracts"]
    for name, addresses, forwarded, contracts, most, count in (
        ("one proxied address, many contracts", many(1), True, numbers[:20], BY_ADDRESS, 200),
        ("one proxied address, one contract", many(1, first=1), True, numbers[-2:-1], BY_CONTRACT + BY_NEWCOMER, 60),
        ("one bound address, many contracts", ["127.9.8.7"], False, numbers[:20], BY_ADDRESS, 60),
        # All share one proxy: what the visitor writes before the proxy's own entry is not believed.
        ("one address that writes its own X-Forwarded-For", ["127.9.8.6"], False, numbers[:20], BY_ADDRESS, 60),
    ):
        guesser, before = Guesser(portal, PATH, addresses, forwarded), failures(portal)
        for index in range(count):
            if "writes" in name:
                guesser.who.forwarded = f"192.0.2.{index}"
            guesser.guess(index, wrong(contracts[index % len(contracts)]))
        judge(portal, tally, name, guesser, most, failures(portal) - before)


def everybody(portal, tally, whole):
    """Few wrong codes at each contract, few of each address: no limit is reached, the day's alarm is raised."""
    numbers, each = portal.seeded["contracts"][40:128], 15
    count = ALARM_DAY + 20
    guesser, before = Guesser(portal, PATH, many(count // each + 1, first=10)), failures(portal)
    for index in range(count):
        guesser.guess(index // each, wrong(numbers[index % len(numbers)]))
    judge(portal, tally, "everywhere at once", guesser, count, failures(portal) - before)
    tally.expect(not guesser.refused, f"everywhere at once: {guesser.refused} refused, so a limit is shared by all")
    told(portal, tally, f"{count} wrong codes of all in a day", 0)


def one_contract(portal, tally, whole):
    """From hundreds of addresses, each more often than it may."""
    addresses, sounded = many(500 if whole else 70, first=100), alarms(portal)
    guesser, before = Guesser(portal, PATH, addresses), failures(portal)
    for index in range(len(addresses) * (BY_NEWCOMER + 2)):
        guesser.guess(index, wrong(portal.seeded["contracts"][-1]))
    judge(
        portal,
        tally,
        f"{len(addresses)} addresses, one contract",
        guesser,
        BY_CONTRACT + BY_NEWCOMER * len(addresses),
        failures(portal) - before,
    )
    most = max(guesser.by_address.values())
    tally.expect(most <= BY_NEWCOMER + 1, f"one of {len(addresses)} addresses has {most} tries at one contract")
    least = min(guesser.by_address[address] for address in addresses)
    tally.expect(least >= BY_NEWCOMER, f"one of {len(addresses)} addresses has only {least} tries: others used them up")
    told(portal, tally, f"{guesser.processed + guesser.refused} tries at one contract in an hour", sounded)


def judge(portal, tally, name, guesser, most, noted):
    count = guesser.processed + guesser.refused
    tally.expect(guesser.processed <= most, f"codes from {name}: {guesser.processed} of {count} reach the hash")
    tally.expect(noted == guesser.processed, f"codes from {name}: {guesser.processed} looked at, {noted} in the log")
    tally.expect(not guesser.accepted, "a guessed code is accepted")
    tally.note(f"codes from {name}: {guesser.processed} of {count} an hour (most {most})")


def failures(portal):
    return value(portal, "SELECT COUNT(*) FROM audit_event WHERE kind = 'code-failed'")


def alarms(portal):
    """How often the operator was warned: by the figures, and by the security log."""
    found = re.search(r'portal_alarms_total\{kind="code-guessing"\} (\d+)', portal.metrics())
    return min(
        int(found[1]) if found else 0,
        value(portal, "SELECT COUNT(*) FROM audit_event WHERE kind = 'alarm' AND detail LIKE '%code-guessing%'"),
    )


def told(portal, tally, what, before):
    count = alarms(portal) - before
    tally.expect(count >= 1, f"no alarm after {what}")
    tally.note(f"{count} alarms after {what}")


def case_variants(portal, tally, whole):
    """Every other spelling of the right code is a wrong code."""
    variants = {"".join(signs) for signs in itertools.product(*({sign.lower(), sign.upper()} for sign in CODE))}
    variants |= {CODE.replace(sign, other)[:8] for sign, other in LOOK_ALIKES.items()}
    variants |= {CODE[::-1], CODE[1:] + CODE[0], CODE[:-1] + "\u041c"}
    variants = sorted(variants - {CODE})
    guesser = Guesser(portal, PATH, many(1000, first=1000))
    for index, code in enumerate(variants):
        contract = portal.seeded["contracts"][20 + index // 8]
        guesser.guess(index, {"vertragsnummer": contract, "registrierungscode": code})
    tally.expect(not guesser.accepted, f"{len(guesser.accepted)} other spellings of a code are accepted")
    tally.expect(not guesser.refused, "the limits hid other spellings")
    tally.note(f"{len(variants)} other spellings refused")


def owner_of_the_letter(portal, tally, whole):
    """Whoever holds the letter gets in at once, while others guess at the very contract and afterwards."""
    count = 1000 if whole else 60
    guesser = Guesser(portal, PATH, many(count, first=20_000))
    crowd = threading.Thread(
        target=lambda: [guesser.guess(index, wrong(CONTRACT)) for index in range(count * 2)], daemon=True
    )
    crowd.start()
    asked, admitted = 0, 0
    while crowd.is_alive() and asked < 200:
        # Enough of them that what all share is used up by now.
        if guesser.processed + guesser.refused > BY_CONTRACT:
            asked += 1
            admitted += redeem(portal, f"192.0.2.{asked}") == 303
        crowd.join(0.5)
    crowd.join()
    tally.expect(guesser.processed + guesser.refused == count * 2, "the crowd broke off")
    tally.expect(asked and admitted == asked, f"the right code opens {admitted} of {asked} times while others guess")
    after = redeem(portal, "192.0.2.250")
    tally.expect(after == 303, f"the right code from an address that never guessed is refused ({after})")
    clumsy = redeem(portal, "192.0.2.251", mistakes=BY_NEWCOMER - 1)
    tally.expect(clumsy == 303, f"the right code after {BY_NEWCOMER - 1} wrong ones of its owner is refused ({clumsy})")
    tally.note(
        f"right code {admitted} of {asked} times while {count} addresses guess at its contract, {after} afterwards, "
        f"{clumsy} after {BY_NEWCOMER - 1} mistakes of its owner"
    )


def redeem(portal, address, mistakes=0):
    """A newcomer with the letter. Returns the status."""
    who = Client(portal, forwarded=address)
    for _ in range(mistakes):
        who.post(PATH, wrong(CONTRACT))
    status = who.post(PATH, {"vertragsnummer": CONTRACT, "registrierungscode": CODE}).status
    who.hang_up()
    return status
