"""Locking somebody out: a thousand wrong passwords of others, while their owner goes on signing in, and while they
choose a new password and sign in with it."""

import re
import threading
import time

from client import Client
from letters import await_letter, letters_to
from portal import Portal
from tally import Tally

EMAIL, PASSWORD, NEW = "clara@example.org", "Mecklenburg-Clara", "Kraniche über dem Bodden 9"
# More than the account bears of browsers it does not know.
ENOUGH = 15


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
        with Attack(portal) as attack:
            reset(portal, tally, attack)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
    return tally


class Attack(threading.Thread):
    """Goes on guessing at the account, each time from another address, until its block ends."""

    def __init__(self, portal):
        super().__init__(daemon=True)
        self.who, self.ends = Client(portal), threading.Event()
        self.made = self.refused = 0

    def run(self):
        while not self.ends.wait(0.01):
            self.who.forwarded = f"203.2.{self.made // 250 % 250}.{self.made % 250 + 1}"
            answer = self.who.post("/anmelden", {"email": EMAIL, "passwort": f"weiter geraten {self.made}"})
            self.refused += answer.status == 429
            self.made += 1

    def goes_on(self, seconds=60):
        """Waits until the account rests again because of it. False when it does not."""
        made, refused, end = self.made, self.refused, time.monotonic() + seconds
        while time.monotonic() < end and (self.made < made + ENOUGH or self.refused == refused):
            time.sleep(0.05)
        return self.made >= made + ENOUGH and self.refused > refused

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.ends.set()
        self.join()
        self.who.hang_up()


def reset(portal, tally, attack):
    """200 requests for a new password bring three letters, and the way by letter works from a new browser, which is let
    in with the new password though others go on guessing."""
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
    tally.expect(attack.goes_on(), "the guesses of others do not reach the account: nothing was tried")
    stranger = Client(portal, forwarded="192.0.2.201").sign_in(EMAIL, NEW).status
    tally.expect(stranger == 429, f"the guesses of others do not make the account rest ({stranger})")
    status = newcomer.sign_in(EMAIL, NEW).status
    tally.expect(
        status == 303 and newcomer.is_signed_in,
        f"no sign-in with the new password in the browser that set it while others guess ({status})",
    )
    count = len(letters_to(portal, EMAIL, "/bestaetigen/"))
    tally.expect(count <= 3, f"{count} letters in an hour")
    tally.note(
        f"200 requests for a new password: {count} letters; {attack.made} wrong passwords meanwhile: the link works, "
        f"signing in with the new password {status}, from any other browser {stranger}"
    )
