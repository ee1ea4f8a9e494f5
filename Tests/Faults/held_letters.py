"""Letters after a restore: none leaves before somebody said which of them left already."""

import os
import time
import urllib.error
import urllib.request

# One that waited when the backup was made.
HELD = "f" * 32


def sent(house):
    """The Message-IDs in the mail folder, one for each letter that left."""
    found = []
    for folder, _, names in os.walk(os.path.join(house.folder, "mail")):
        for name in names if not folder.endswith("/tmp") else []:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as letter:
                marks = [line.split(":", 1)[1].strip() for line in letter if line.lower().startswith("message-id:")]
            found += marks[:1]
    return found


def asked(house, token):
    """How the API answers this token."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{house.port}/api/v1/requests", headers={"Authorization": f"Bearer {token}"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as answer:
        return answer.code


def letters(place, old, new, book, token):
    """Nothing leaves before the release, nothing that left before leaves again, and no program gets in by its old token."""
    gone = set(sent(old))
    new.start()
    time.sleep(3)
    assert asked(new, token) in (401, 503), f"the old token is answered {asked(new, token)}"
    new.stop()
    assert sent(new) == [], f"{len(sent(new))} letters left by themselves"
    waiting = [line.split()[0] for line in book.run(new, "letters", "list").splitlines() if " times tried " in line]
    assert HELD in waiting, "the letter that waited is not on the list"
    twice = [letter for letter in waiting if any(letter in name for name in gone)]
    if twice:
        book.run(new, "letters", "drop", ID=twice)
    book.run(new, "letters", "release")
    new.start()
    assert asked(new, token) == 401, f"the old token is answered {asked(new, token)} after the release"
    began = time.monotonic()
    while len(sent(new)) < len(waiting) - len(twice) and time.monotonic() - began < 30:
        time.sleep(0.2)
    time.sleep(2)
    new.stop()
    arrived = sent(new)
    assert len(arrived) == len(set(arrived)) and any(HELD in name for name in arrived), arrived[:3]
    assert not gone & set(arrived), "a letter left twice"
    promised = {row[0] for row in place.rows(new, "SELECT id FROM outbox WHERE kind = 'request-arrived'")}
    seen = gone | set(arrived)
    missing = [one for one in promised if not any(one in name for name in seen)]
    assert not missing, f"{len(missing)} letters never left"
    return len(waiting), len(twice)
