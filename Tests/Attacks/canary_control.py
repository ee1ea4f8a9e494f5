"""Whether the search for canaries finds one at all: some are planted into copies, and each has to be found."""

import base64
import json
import pathlib
import shutil
import sqlite3
import tempfile

from canary_books import Books
from canary_people import PEOPLE, TYPED, canaries, is_sealed, written
from needles import found

# What somebody might write by mistake: table, column, the words.
PLANTED = (
    ("customer", "phone", PEOPLE[0]["phone"]),
    ("customer", "born_on", PEOPLE[1]["birth date"]),
    ("consent_event", "text", "… darf mich dazu unter 0385 73554404 anrufen."),
    ("audit_event", "detail", f"device=Firefox, {PEOPLE[2]['last name']}"),
    ("service_request", "payload", '{"phone":"0385/73551101"}'),
    ("account_event", "device", TYPED["mobile"]),
)


def control(folder, tally, by_design):
    """`folder` is that of the portal whose customers the canaries are."""
    tally.expect(len(canaries()) >= 40, "fewer than forty canaries")
    tally.expect(
        {("customer", "last_name"), ("account", "email"), ("account_contact", "street")} <= by_design,
        "the canaries are not even where they belong: nothing was searched",
    )
    with tempfile.TemporaryDirectory(dir=folder) as place:
        place = pathlib.Path(place)
        missed = [*missed_in_books(folder, place), *missed_in_files(folder, place)]
    planted = len(PLANTED) + 4
    for words in missed:
        tally.broken[f"the search is blind: {words}"] += 1
    tally.note(f"control: {planted - len(missed)} of {planted} planted ones found")


def missed_in_books(folder, place):
    """A plain row each, and the secret of an app as text and as bytes."""
    ways = {way: name for name, word in canaries().items() for way in written(name, word)}
    sealed = {way: name for way, name in ways.items() if is_sealed(name)}
    plain = {way: name for way, name in ways.items() if way not in sealed}
    secrets = json.loads((folder / "evidence" / "secrets").read_text())
    for table, column, words in PLANTED:
        database = copy(folder, place)
        change(database, f"UPDATE {table} SET {column} = ? WHERE rowid = (SELECT MIN(rowid) FROM {table})", words)
        lines = Books(database, (), sealed, plain).judge()
        if not any(f"{table}.{column} " in line for line in lines):
            yield f"{words!r} in {table}.{column}"
        in_bytes = any(line.startswith("kundenportal.sqlite") for line in lines)
        if not in_bytes and any(way in words for way in sealed):
            yield f"{words!r} in the bytes of a database"
    secret = next(word for word in secrets if len(word) == 32 and word.isupper())
    for column, form, said in (
        ("device", secret, "holds a secret"),
        ("text_sealed", base64.b32decode(secret), "holds the bytes of a secret"),
    ):
        database = copy(folder, place)
        change(database, f"UPDATE consent_event SET {column} = ?", form)
        if not any(said in line for line in Books(database, (secret,), {}, {}).judge()):
            yield f"the secret of a second factor in a database, as {type(form).__name__}"


def copy(folder, place):
    for file in place.glob("*"):
        file.unlink()
    for file in folder.glob("kundenportal.sqlite*"):
        shutil.copy(file, place)
    return place / "kundenportal.sqlite"


def change(database, sql, words):
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(sql, (words,))
    connection.close()


def missed_in_files(folder, place):
    """A line each in a log and in a page."""
    needles = [way.encode() for name, word in canaries().items() for way in written(name, word)]
    for name, words in (("log", PEOPLE[0]["last name"]), ("evidence/error-pages", "geboren am 27. Februar 1931")):
        file = place / name.split("/")[-1]
        shutil.copy(folder / name, file)
        with open(file, "ab") as lines:
            lines.write(f'\n{{"level":"info","message":"{words}"}}\n'.encode())
        if not found(needles, file):
            yield f"{words!r} in {name}"
