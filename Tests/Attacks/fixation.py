"""Session fixation and replay: what was planted or kept is worth nothing after signing in, out, or a new password."""

from books import value
from client import Client
from portal import CROWD_PASSWORD, Portal
from seed import digest
from tally import Tally


def run(place, whole):
    tally = Tally()
    times = 50 if whole else 4
    with Portal(place, "fixation") as portal:
        for index in range(times):
            planted(portal, tally, index)
            replayed(portal, tally, 100 + index)
        many_devices(portal, tally, 200)
        cookies(place, tally)
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(
            f"{times} planted and {times} kept sessions, {sum(tally.broken.values())} good for anything; at most ten "
            f"sessions; cookies as they should be over https"
        )
    return tally


def planted(portal, tally, index):
    """The browser holds cookies of an attacker when its owner signs in."""
    attacker = Client(portal)
    attacker.sign_in(f"kunde.{250 + index % 60}@example.org", CROWD_PASSWORD)
    plants = (
        dict(attacker.cookies) if index % 2 else {name: "ab" * 32 for name in ("sid", "dev", "guest", "link", "code")}
    )
    who = Client(portal, cookies=plants)
    answer = who.sign_in(f"kunde.{index}@example.org", CROWD_PASSWORD)
    tally.expect(answer.status == 303 and who.cookies["sid"] != plants["sid"], "the session keeps a planted name")
    tally.expect(who.cookies["dev"] != plants["dev"], "a planted device becomes known")
    tally.expect(not Client(portal, cookies={"sid": plants["sid"]}).is_signed_in, "a planted session is signed in")
    tally.expect(who.is_signed_in, "the owner is not signed in")
    account = value(portal, "SELECT account_id FROM session WHERE token_hash = ?", digest(who.cookies["sid"]))
    owner = value(portal, "SELECT id FROM account WHERE email_key = ?", f"kunde.{index}@example.org")
    tally.expect(account == owner, "the session is somebody else's")


def replayed(portal, tally, index):
    """A copy of the session after signing out, and of another after a new password."""
    email = f"kunde.{index}@example.org"
    who, other = Client(portal), Client(portal)
    who.sign_in(email, CROWD_PASSWORD)
    other.sign_in(email, CROWD_PASSWORD)
    kept, kept_other = dict(who.cookies), dict(other.cookies)
    token = who.own_token()
    who.post("/abmelden")
    tally.expect(not Client(portal, cookies=kept).is_signed_in, "a session outlives signing out")
    replay = Client(portal, cookies=kept)
    tally.expect(
        replay.post("/einstellungen/geraete", {"alle": "1"}, token=token).status in (200, 303, 409)
        and not replay.is_signed_in,
        "a form outlives its session",
    )
    changer = Client(portal)
    changer.sign_in(email, CROWD_PASSWORD)
    answer = changer.post(
        "/einstellungen/passwort",
        {"altes-passwort": CROWD_PASSWORD, "neues-passwort": f"Kraniche über dem Bodden {index}"},
    )
    tally.expect(answer.status == 303, f"the password is not changed ({answer.status})")
    tally.expect(not Client(portal, cookies=kept_other).is_signed_in, "a session outlives a new password")
    tally.expect(changer.is_signed_in, "who changed the password is signed out")


def many_devices(portal, tally, index):
    """An eleventh device ends the first."""
    visitors = [Client(portal) for _ in range(12)]
    for position, who in enumerate(visitors):
        who.forwarded = f"192.0.2.{position + 1}"
        who.sign_in(f"kunde.{index}@example.org", CROWD_PASSWORD)
    alive = sum(who.is_signed_in for who in visitors)
    tally.expect(alive == 10, f"{alive} sessions at once")


def cookies(place, tally):
    """Behind a proxy that speaks https: names, flags and headers."""
    name = "portal.example"
    with Portal(place, "fixation-https", KUNDENPORTAL_BASE_URL=f"https://{name}") as portal:
        who = Client(portal)
        answers = [who.get("/anmelden"), who.sign_in("kunde.1@example.org", CROWD_PASSWORD), who.get("/uebersicht")]
        tally.expect(answers[1].status == 303 and "__Host-sid" in who.cookies, "no session over https")
        for answer in answers:
            for key, words in answer.headers:
                if key.lower() == "set-cookie":
                    good = (
                        words.startswith("__Host-")
                        and all(flag in words for flag in ("Secure", "HttpOnly", "SameSite=", "Path=/"))
                        and "Domain" not in words
                    )
                    tally.expect(good, f"a cookie without its flags: {words.split('=')[0]}")
            tally.expect((answer.header("Strict-Transport-Security") or "").startswith("max-age=31536000"), "no HSTS")
            tally.expect(answer.header("Cache-Control") == "no-store", "a page may be kept by caches")
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
