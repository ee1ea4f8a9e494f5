"""The letters the portal sent, as they lie in the Maildir."""

import email
import email.policy
import pathlib
import re
import time


def all_letters(portal):
    """Every letter: its recipients and its text parts."""
    folder = pathlib.Path(portal.folder) / "mail" / "new"
    letters = []
    for file in sorted(folder.glob("*"), key=lambda one: one.stat().st_mtime):
        letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        texts = [part.get_content() for part in letter.walk() if part.get_content_maintype() == "text"]
        letters.append((letter, "\n".join(texts)))
    return letters


def letters_to(portal, address, holding=""):
    return [text for letter, text in all_letters(portal) if address in letter["To"] and holding in text]


def await_letter(portal, address, holding, seconds=20):
    """The text of the newest such letter."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = letters_to(portal, address, holding)
        if found:
            return found[-1]
        time.sleep(0.1)
    raise AssertionError(f"no letter with {holding}")


def await_link(portal, address, kind="bestaetigen"):
    """The token of the newest letter's link."""
    text = await_letter(portal, address, f"/{kind}/")
    token = re.search(rf"/{kind}/([0-9a-z-]+)", text)[1]
    portal.remember(token)
    return token


def await_quiet(portal, seconds=20):
    """Until no letter waits any more."""
    from books import value

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not value(portal, "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND gave_up_at IS NULL"):
            return
        time.sleep(0.1)
