"""Locking somebody out: a thousand wrong passwords of others, while their owner goes on signing in."""

import re

from client import Client
from letters import await_letter, letters_to
from portal import Portal
from tally import Tally

EMAIL, PASSWORD, NEW = "clara@example.org", "Mecklenburg-Clara", "Kraniche über dem Bodden 9"


def run(place, whole):
    tally = Tally()
    failures, times = (1000, 30) if whole else (150, 30)
    with Portal(place, "lockout") as portal:
        for secret in (PASSWORD, NEW):
            portal.remember(secret)
        owner = Client(portal, forwarded="192.0.2.10")
        owner.sign_in(EMAIL, PASSWORD)
        tally.expect(owner.is_signed_in, "the owner cannot sign in before the attack")
        attacker = Client(portal)
        succeeded, every = 0, failures // times
        for index in range(failures):
            attacker.forwarded = f"203.0.{index // 250}.{index % 250 + 1}"
            attacker.post("/anmelden", {"email": EMAIL, "passwort": f"geraten {index}"})
            if index % every == every - 1 and index // every < times:
                owner.post("/abmelden")
                succeeded += owner.sign_in(EMAIL, PASSWORD).status == 303 and owner.is_signed_in
        tally.expect(succeeded == times, f"the owner got in {succeeded} of {times} times from a known device")
        tally.note(f"{failures} wrong passwords of others, known device {succeeded} of {times}")
        reset(portal, tally)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally


def reset(portal, tally):
    """200 requests for a new password bring three letters, and the way by letter works from a new device."""
    flood = Client(portal)
    for index in range(200):
        flood.forwarded = f"203.1.0.{index + 1}"
        flood.post("/passwort-vergessen", {"email": EMAIL})
    text = await_letter(portal, EMAIL, "/bestaetigen/")
    link = re.search(r"/bestaetigen/[0-9a-f]{64}", text)[0]
    portal.remember(link.rsplit("/", 1)[1])
    newcomer = Client(portal, forwarded="192.0.2.200")
    newcomer.get(link)
    newcomer.get("/bestaetigen")
    answer = newcomer.post("/bestaetigen", {"passwort": NEW})
    tally.expect(answer.status == 303, f"the link of the letter does not work ({answer.status})")
    tally.expect(newcomer.sign_in(EMAIL, NEW).status == 303, "no sign-in with the new password from a new device")
    count = len(letters_to(portal, EMAIL, "/bestaetigen/"))
    tally.expect(count <= 3, f"{count} letters in an hour")
    tally.note(f"200 requests for a new password: {count} letters, the link works")
