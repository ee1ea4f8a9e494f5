"""After all attacks: is anything personal or secret in logs, figures, the process list or error pages? Are secrets in
the database only as hashes and sealed?"""

import json
import pathlib
import sqlite3

from canary_books import BOOKS, Books
from canary_control import control
from canary_people import canaries, is_sealed, written
from leaks import PERSON
from needles import found
from tally import Tally

# Columns of people that a log of a utility must never hold.
PERSONAL = {
    "customer": ("last_name", "street", "email"),
    "account": ("email", "password_hash"),
    "contract": ("malo_id", "melo_id", "number"),
    "service_request": ("number",),
    "session": ("token_hash",),
    "one_time_link": ("token_hash", "code_hash"),
    "registration_code": ("code_hash",),
}
CAST = ["Mecklenburg-Anna", "Mecklenburg-Clara", "Mecklenburg-Alle", "Fw7kTp4M"]
FACTS = ("log", "evidence/metrics", "evidence/cmdline", "evidence/environ", "evidence/import", "evidence/import-report")
PAGES = ("evidence/faults", "evidence/error-pages")


class Search:
    """Goes through what every portal left behind."""

    def __init__(self, place, tally):
        self.place, self.tally = pathlib.Path(place), tally
        self.words = self.files = self.bytes = self.books = 0
        self.canaries = {way: name for name, word in canaries().items() for way in written(name, word)}
        delivered = self.place / "prepared" / "import" / "customers.jsonl"
        self.numbers = numbers_and_days(delivered) if delivered.exists() else {}
        self.by_design = set()

    def run(self):
        for folder in sorted(self.place.iterdir()):
            if (folder / "evidence").is_dir():
                self.portal(folder)
        return self

    def portal(self, folder):
        secrets = set(json.loads((folder / "evidence" / "secrets").read_text())) | set(CAST)
        secrets -= {PERSON[name] for name in PERSON if name in ("name", "remark")}
        database = folder / "kundenportal.sqlite"
        # First: whoever opens a database whose process was killed tidies up, and its log is gone.
        self.look_into(folder, database, secrets)
        personal = words_of(database) | set(PERSON.values()) | set(self.canaries) | set(self.numbers)
        needles = [word.encode() for word in secrets | personal if len(word) >= 7]
        for name in FACTS:
            self.file(folder / name, needles)
        # Pages show their own visitor the address that was asked for; what the portal knew of them is not among it.
        self.file(folder / PAGES[0], [word.encode() for word in secrets | set(self.canaries)])
        self.file(folder / PAGES[1], [word.encode() for word in self.canaries])
        self.words += len(needles)

    def look_into(self, folder, database, secrets):
        sealed = {way: name for way, name in self.canaries.items() if is_sealed(name)} | self.numbers
        plain = {way: name for way, name in self.canaries.items() if way not in sealed}
        books = Books(database, secrets, sealed, plain)
        for words in books.judge():
            self.tally.broken[f"{folder.name}/{words}"] += 1
        self.by_design |= books.by_design
        self.books += books.files
        self.bytes += books.bytes

    def file(self, file, needles):
        if not file.exists():
            return
        self.files += 1
        self.bytes += file.stat().st_size
        for word in found(needles, file):
            self.tally.broken[f"{file.parent.name}/{file.name} holds {word.decode()[:24]!r}"] += 1


def numbers_and_days(file):
    """Telephone numbers and days of birth of all customers that were delivered, in every way they may be written."""
    ways = {}
    for line in file.read_text().splitlines():
        one = json.loads(line)
        if phone := one.get("phone"):
            number = "+49" + "".join(sign for sign in phone if sign.isdigit())[1:]
            ways |= {way: "a telephone number" for way in written("phone", number) if len(way) >= 10}
        if born := one.get("born_on"):
            ways |= {way: "a day of birth" for way in written("birth date", born) if len(way) >= 10}
    return ways


def words_of(database):
    """What the database knows of people."""
    connection = sqlite3.connect(database)
    words = set()
    for table, columns in PERSONAL.items():
        known = {column[1] for column in connection.execute(f"PRAGMA table_info({table})")}
        for column in columns:
            if column in known:
                words |= {
                    row[0]
                    for row in connection.execute(
                        f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 400"
                    )
                    if isinstance(row[0], str)
                }
    connection.close()
    return words


def search(place):
    tally = Tally()
    one = Search(place, tally).run()
    hits = sum(tally.broken.values())
    planted = pathlib.Path(place) / "leaks"
    if planted.is_dir():
        control(planted, tally, one.by_design)
        tally.note(f"{len(canaries())} canaries in {len(one.canaries)} spellings and {len(one.numbers)} of the cast")
    else:
        tally.note("no canaries planted: that is what the family leaks does")
    tally.note(
        f"{one.words} words searched in {one.files} logs, figures, process lists, reports and error pages and in "
        f"{one.books} files of databases, {one.bytes / 1e6:.0f} MB, {hits} found"
    )
    tally.note(f"in plain by design: names, addresses, numbers in {len(one.by_design)} of {len(BOOKS)} named columns")
    return tally
